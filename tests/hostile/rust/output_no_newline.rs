// Prints a line without its end.
fn main() {
    print!("no newline");
}
