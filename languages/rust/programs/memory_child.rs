// A child process grows until the kernel kills it; the parent only waits, and lives on.
// Rust starts the program itself once more: the limit holds for both together.
use std::env;
use std::hint::black_box;
use std::process::Command;

fn main() {
    if env::args().count() > 1 {
        let mut blocks = Vec::new();
        loop {
            blocks.push(black_box(vec![b'x'; 1 << 20]));
        }
    }
    let program = env::current_exe().unwrap();
    Command::new(program).arg("child").status().unwrap();
    println!("parent survived");
}
