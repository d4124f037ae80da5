// Panics at compile time.
const PRICE: u32 = panic!("no price for plum");

fn main() {
    println!("{PRICE}");
}
