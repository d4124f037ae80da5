// Prints to stderr for ever.
fn main() {
    loop {
        eprintln!("complaint");
    }
}
