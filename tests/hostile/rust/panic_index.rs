// Reads behind the end of a slice.
fn main() {
    let numbers = [1, 2, 3];
    println!("{}", numbers[std::hint::black_box(3)]);
}
