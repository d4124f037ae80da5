// Computes at compile time what takes for ever: the compiler does not like that.
const FOREVER: u64 = loop {};

fn main() {
    println!("{FOREVER}");
}
