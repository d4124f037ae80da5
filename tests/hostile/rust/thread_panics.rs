// A thread panics: the others go on, and who waits for it is told.
use std::thread;

fn main() {
    let ended = thread::spawn(|| panic!("no price for plum")).join();
    println!("{}", if ended.is_err() { "main survived" } else { "NO PANIC" });
}
