// Burns CPU in two threads at once: the CPU clock runs out long before the wall clock.
// A Rust thread is a thread of the kernel's: each gets a core, and their CPU times add up.
use std::thread;

fn burn() {
    loop {}
}

fn main() {
    thread::spawn(burn);
    burn();
}
