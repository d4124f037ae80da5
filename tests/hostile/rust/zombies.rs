// Leaves twenty children that have ended and were never waited for.
use std::process::Command;

fn main() {
    for _ in 0..20 {
        Command::new("true").spawn().unwrap();
    }
    println!("gone");
}
