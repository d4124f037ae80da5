// Asks for 64 TiB at once, is refused and goes on.
fn main() {
    let mut block: Vec<u8> = Vec::new();
    println!("{}", if block.try_reserve_exact(1 << 46).is_err() { "caught" } else { "GOT IT" });
}
