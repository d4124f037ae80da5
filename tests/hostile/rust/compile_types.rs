// A function that needs itself for a larger type, for ever.
fn deeper<T>(depth: u32, value: T) -> u32 {
    if depth == 0 { 0 } else { deeper(depth - 1, (value,)) }
}

fn main() {
    println!("{}", deeper(3, 0u8));
}
