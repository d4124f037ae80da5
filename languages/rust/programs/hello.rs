// Prints one line and ends with status 0.
fn main() {
    println!("Hello, world!");
}
