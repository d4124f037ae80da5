// Reads where there is no input: the end, at once.
fn main() {
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line).unwrap();
    println!("{}", if read == 0 { "end" } else { "SOMETHING" });
}
