use std::io::{self, Write};

fn first_dry(hatches: i64) -> i64 {
    // Write the body. is_dry(hatch) asks the judge.
    let _ = hatches;
    1
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end().to_string()
}

#[allow(dead_code)]
fn is_dry(hatch: i64) -> bool {
    println!("? {hatch}");
    io::stdout().flush().unwrap();
    read_line() == "dry"
}

fn main() {
    let hatches = read_line().parse().unwrap();
    println!("! {}", first_dry(hatches));
    io::stdout().flush().unwrap();
}
