// An array of 200 MiB that does not begin with a zero: the program would be that large.
#[used]
static ARRAY: [u8; 200 << 20] = [1; 200 << 20];

fn main() {
    println!("{}", ARRAY[1]);
}
