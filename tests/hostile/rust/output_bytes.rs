// Prints all 256 bytes, which is no text.
use std::io::{stdout, Write};

fn main() {
    let bytes: Vec<u8> = (0..=255).collect();
    stdout().write_all(&bytes).unwrap();
}
