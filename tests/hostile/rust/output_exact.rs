// Prints exactly 64 KiB.
fn main() {
    print!("{}", "x".repeat(1 << 16));
}
