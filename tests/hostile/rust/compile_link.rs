// Wants to be linked with a library that is not there.
#[link(name = "plum")]
extern "C" {
    fn price() -> i32;
}

fn main() {
    println!("{}", unsafe { price() });
}
