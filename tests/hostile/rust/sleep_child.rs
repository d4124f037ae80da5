// Waits for a child that sleeps for an hour.
use std::process::Command;

fn main() {
    Command::new("sleep").arg("3600").status().unwrap();
}
