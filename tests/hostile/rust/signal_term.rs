// Terminates itself, which only C's own function can.
extern "C" {
    fn raise(signal: i32) -> i32;
}

fn main() {
    unsafe { raise(15) };
}
