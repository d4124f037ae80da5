// Locks a mutex twice: the second time it waits for itself.
use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(0);
    let first = lock.lock().unwrap();
    let second = lock.lock().unwrap();
    println!("{}", *first + *second);
}
