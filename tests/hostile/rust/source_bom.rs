// A byte order mark stands before this comment.
fn main() {
    println!("fine");
}
