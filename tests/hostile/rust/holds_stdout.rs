// Ends while ten children hold its output open.
use std::process::Command;

fn main() {
    for _ in 0..10 {
        Command::new("sleep").arg("3600").spawn().unwrap();
    }
    println!("gone");
}
