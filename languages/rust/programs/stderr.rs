// Writes one line to stdout and one to stderr, then ends with status 7.
fn main() {
    println!("to stdout");
    eprintln!("to stderr");
    std::process::exit(7);
}
