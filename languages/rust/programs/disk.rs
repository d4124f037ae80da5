// Fills the work folder, 1 MiB at a time, until there is no space left.
// Rust returns the kernel's refusal as an Err, of the kind StorageFull, and the program goes on.
use std::fs::File;
use std::io::{ErrorKind, Write};

fn main() {
    let mut file = File::create("big.dat").unwrap();
    let mut count = 0;
    let error = loop {
        match file.write_all(&[b'x'; 1 << 20]) {
            Ok(()) => count += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::StorageFull);
    println!("disk full after {count} MiB");
}
