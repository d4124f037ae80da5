// Calls itself for ever: Rust sees that its stack is full, says so and aborts.
use std::hint::black_box;

fn descend(depth: u64) -> u64 {
    black_box(descend(black_box(depth + 1))) + 1
}

fn main() {
    println!("{}", descend(0));
}
