// Says what Rust says when an allocation fails, and has used no memory.
fn main() {
    eprintln!("memory allocation of 70368744177664 bytes failed");
    std::process::exit(1);
}
