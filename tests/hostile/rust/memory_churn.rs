// Takes and frees 128 MiB eight times: 1 GiB, never at once.
fn main() {
    for byte in 0..8u8 {
        drop(std::hint::black_box(vec![byte + 1; 128 << 20]));
    }
    println!("done");
}
