// Divides by zero: Rust looks before the processor does, and panics.
fn main() {
    let zero = std::hint::black_box(0);
    println!("{}", 1 / zero);
}
