// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
use std::fs;
use std::process::Command;

fn main() {
    Command::new("setsid").args(["sleep", "300"]).spawn().unwrap();
    fs::write("left.txt", "left behind\n").unwrap();
    fs::write("/tmp/left.txt", "left behind\n").unwrap();
    println!("left behind");
}
