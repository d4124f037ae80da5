// Uses nine tenths of what it may, then is refused more and says so in Rust's own words.
fn main() {
    let block = std::hint::black_box(vec![b'x'; 230 << 20]);
    if Vec::<u8>::new().try_reserve(1 << 46).is_err() {
        eprintln!("memory allocation of {} bytes failed", 1u64 << 46);
    }
    std::process::exit(i32::from(block[1] == b'x'));
}
