// Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
// Rust's thread::sleep() waits in the kernel, so a CPU limit alone would never notice it.
use std::thread;
use std::time::Duration;

fn main() {
    println!("sleeping");
    thread::sleep(Duration::from_secs(3600));
}
