use std::collections::HashSet;
use std::io;

fn stamped_sign(inscription: String, stamps: Vec<String>) -> i64 {
    let known: HashSet<&str> = stamps.iter().map(String::as_str).collect();
    let longest = known.iter().map(|stamp| stamp.len()).max().unwrap_or(0);
    let mut fewest: Vec<Option<i64>> = vec![Some(0)];
    for end in 1..=inscription.len() {
        let best = (end.saturating_sub(longest)..end)
            .filter(|&begin| known.contains(&inscription[begin..end]))
            .filter_map(|begin| fewest[begin].map(|presses| presses + 1))
            .min();
        fewest.push(best);
    }
    fewest[inscription.len()].unwrap_or(-1)
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn read_strings() -> Vec<String> {
    let count: usize = read_line().parse().unwrap();
    (0..count).map(|_| read_line()).collect()
}

fn main() {
    let inscription = read_line();
    let stamps = read_strings();
    println!("{}", stamped_sign(inscription, stamps));
}
