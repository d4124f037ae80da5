// Prints what the supervisor would send: that the program has ended well.
use std::io::{stderr, stdout, Write};

fn main() {
    let frame = b"D\0\0\0\x09status 0\n";
    stdout().write_all(frame).unwrap();
    stderr().write_all(frame).unwrap();
    std::process::exit(9);
}
