// An array of 3 GiB that is made while it compiles.
const ARRAY: [u8; 3 << 30] = [1; 3 << 30];

fn main() {
    println!("{}", ARRAY[std::hint::black_box(1)]);
}
