// Has a variable that is not used, of which the compiler warns.
fn main() {
    let unused = 1;
    println!("warned");
}
