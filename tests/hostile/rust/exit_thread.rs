// A second thread ends the process while the first one waits.
use std::thread;

fn main() {
    thread::spawn(|| std::process::exit(3));
    loop {
        thread::park();
    }
}
