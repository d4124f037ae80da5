// Says that it is a shared library: it can be executed, but begins nowhere.
#![crate_type = "cdylib"]

pub fn main() {}
