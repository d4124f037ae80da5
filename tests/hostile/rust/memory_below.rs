// Uses 192 MiB of the 256 MiB that it may.
fn main() {
    let block = std::hint::black_box(vec![b'x'; 192 << 20]);
    println!("{}", if block[block.len() / 2] == b'x' { "fits" } else { "LOST" });
}
