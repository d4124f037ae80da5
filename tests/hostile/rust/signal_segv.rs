// Reads from nowhere, which only unsafe code can.
fn main() {
    let nowhere = std::hint::black_box(64 as *const u8);
    println!("{}", unsafe { nowhere.read_volatile() });
}
