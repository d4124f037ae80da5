// Asks for a vector of more bytes than there are numbers.
fn main() {
    let block: Vec<u64> = Vec::with_capacity(std::hint::black_box(usize::MAX));
    println!("{}", block.capacity());
}
