// Asks for 64 TiB at once: the allocator's failure aborts, so it asks in the way that may fail, and gives up.
fn main() {
    let mut block: Vec<u8> = Vec::new();
    if let Err(error) = block.try_reserve(1 << 46) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
