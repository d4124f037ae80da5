// Starts threads until one is refused, which makes thread::spawn panic.
use std::thread;

fn main() {
    loop {
        thread::spawn(|| loop { thread::park() });
    }
}
