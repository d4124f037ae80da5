// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
use std::io;

fn main() {
    println!("héllo wörld 你好 🚀 Ω");
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    print!("{line}");
}
