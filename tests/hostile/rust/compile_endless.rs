// Computes at compile time what takes for ever.
#![allow(long_running_const_eval)]

const FOREVER: u64 = {
    let mut number = 1;
    while number != 0 {
        number = (number + 2) % (1 << 60);
    }
    number
};

fn main() {
    println!("{FOREVER}");
}
