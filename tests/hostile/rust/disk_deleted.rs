// Fills the disk by a file that has no name any more.
use std::fs::{remove_file, File};
use std::io::{ErrorKind, Write};

fn main() {
    let mut file = File::create("nameless").unwrap();
    remove_file("nameless").unwrap();
    let mut count = 0;
    let error = loop {
        match file.write_all(&[b'x'; 1 << 20]) {
            Ok(()) => count += 1,
            Err(error) => break error.kind(),
        }
    };
    assert_eq!(error, ErrorKind::StorageFull);
    println!("full after {count} MiB");
}
