// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// Rust writes stdout line by line, even into a pipe: each line is one system call.
fn main() {
    loop {
        println!("All work and no play makes Jack a dull boy.");
    }
}
