// Says that it is a library: there is nothing to start.
#![crate_type = "rlib"]

pub fn main() {}
