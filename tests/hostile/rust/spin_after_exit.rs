// Ends at once and leaves a child that burns CPU.
use std::process::Command;

fn main() {
    Command::new("sh").args(["-c", "while :; do :; done"]).spawn().unwrap();
    println!("gone");
}
