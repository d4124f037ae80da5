// Characters that turn the direction of writing: the compiler does not let them hide anything.
fn main() {
    println!("‮enif‬");
}
