// Takes the compiler's own input into the program.
fn main() {
    println!("{}", include_str!("/dev/stdin"));
}
