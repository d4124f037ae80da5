// Doubles a string until it dies.
fn main() {
    let mut text = String::from("x");
    loop {
        text = text.repeat(2);
    }
}
