// Panics with a number, which nobody can print.
fn main() {
    std::panic::panic_any(42);
}
