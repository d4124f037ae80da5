use std::io;

fn two_lighthouses(signals: Vec<i64>) -> i64 {
    let mut best = 0;
    for lamp in (0..30).rev() {
        let beginnings: std::collections::HashSet<i64> = signals.iter().map(|signal| signal >> lamp).collect();
        let candidate = 2 * best + 1;
        let found = beginnings.iter().any(|beginning| beginnings.contains(&(candidate ^ beginning)));
        best = if found { candidate } else { 2 * best };
    }
    best
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn read_ints() -> Vec<i64> {
    read_line(); // how many there are
    read_line().split_whitespace().map(|word| word.parse().unwrap()).collect()
}

fn main() {
    let signals = read_ints();
    println!("{}", two_lighthouses(signals));
}
