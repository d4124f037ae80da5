// Grows a vector, 1 MiB at a time, until the kernel kills it: no panic, just SIGKILL.
// Rust counts what it borrows, not what it uses: the kernel overcommits, and kills in the end.
use std::hint::black_box;
use std::thread;
use std::time::Duration;

fn main() {
    let mut blocks = Vec::new();
    loop {
        blocks.push(black_box(vec![b'x'; 1 << 20]));
        thread::sleep(Duration::from_millis(3));
    }
}
