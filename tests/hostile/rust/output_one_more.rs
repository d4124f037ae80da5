// Prints 64 KiB and one byte.
fn main() {
    print!("{}", "x".repeat((1 << 16) + 1));
}
