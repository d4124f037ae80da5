// main() returns an error.
fn main() -> Result<(), String> {
    Err("no price for plum".into())
}
