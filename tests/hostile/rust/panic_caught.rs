// Catches its own panic and goes on.
fn main() {
    let caught = std::panic::catch_unwind(|| panic!("no price for plum")).is_err();
    println!("{}", if caught { "caught" } else { "NO PANIC" });
}
