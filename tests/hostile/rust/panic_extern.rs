// A panic leaves a function that C could call: Rust aborts.
extern "C" fn callback() {
    panic!("no price for plum");
}

fn main() {
    let _ = std::panic::catch_unwind(|| callback());
}
