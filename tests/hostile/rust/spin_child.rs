// A child burns CPU while its parent waits for it.
use std::process::Command;

fn main() {
    Command::new("sh").args(["-c", "while :; do :; done"]).status().unwrap();
}
