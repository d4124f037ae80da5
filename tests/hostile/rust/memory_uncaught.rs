// Asks for 64 TiB at once: an allocation that fails aborts.
fn main() {
    let block: Vec<u8> = Vec::with_capacity(std::hint::black_box(1 << 46));
    println!("{}", block.capacity());
}
