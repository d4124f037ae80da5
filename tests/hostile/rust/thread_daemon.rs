// Ends although a thread that it does not wait for never does.
use std::thread;

fn main() {
    thread::spawn(|| loop { thread::park() });
    println!("bye");
}
