// Leaks boxes on purpose: no unsafe code is needed for that.
use std::hint::black_box;

fn main() {
    loop {
        Box::leak(black_box(vec![1u8; 1 << 16]).into_boxed_slice());
    }
}
