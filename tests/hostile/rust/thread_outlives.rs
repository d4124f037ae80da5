// Comes to its end, but a thread of its scope does not.
use std::thread;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| loop { thread::park() });
        println!("bye");
    });
}
