// Prints a dot every tenth of a second, for ever.
use std::io::{stdout, Write};
use std::thread::sleep;
use std::time::Duration;

fn main() {
    loop {
        print!(".");
        stdout().flush().unwrap();
        sleep(Duration::from_millis(100));
    }
}
