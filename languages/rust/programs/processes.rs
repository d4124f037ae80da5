// Starts children that only wait, until the kernel refuses one more.
// Rust returns the refusal as an Err, of the kind WouldBlock: nobody can overlook it.
use std::process::Command;

fn main() {
    for count in 0..1000 {
        if Command::new("sleep").arg("60").spawn().is_err() {
            println!("refused after {count}");
            return;
        }
    }
    println!("never refused");
}
