// Prints one line without an end.
fn main() {
    loop {
        print!("x");
    }
}
