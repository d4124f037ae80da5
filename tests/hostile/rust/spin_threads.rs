// Twenty threads burn CPU at once while the first one waits.
use std::hint::spin_loop;
use std::thread;

fn main() {
    let threads: Vec<_> = (0..20).map(|_| thread::spawn(|| loop { spin_loop() })).collect();
    for thread in threads {
        thread.join().unwrap();
    }
}
