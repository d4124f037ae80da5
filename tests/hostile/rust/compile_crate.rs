// Uses a crate that is not there.
extern crate plum;

fn main() {
    plum::price();
}
