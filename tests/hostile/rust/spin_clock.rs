// Reads the clock for ever.
use std::time::Instant;

fn main() {
    let start = Instant::now();
    while Instant::now() >= start {}
}
