// An array of 2^62 numbers.
static ARRAY: [u64; 1 << 62] = [0; 1 << 62];

fn main() {
    println!("{}", ARRAY[1]);
}
