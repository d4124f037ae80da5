// Unwraps what is not there.
fn main() {
    let none: Option<u8> = std::env::args().nth(7).map(|_| 1);
    println!("{}", none.unwrap());
}
