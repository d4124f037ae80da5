// Reads all of stdin and prints the length of each line in front of it.
use std::io;

fn main() {
    for line in io::stdin().lines() {
        let line = line.unwrap();
        println!("{} {}", line.chars().count(), line);
    }
}
