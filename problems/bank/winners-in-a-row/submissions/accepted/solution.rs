use std::io::{self, Write};

fn winners_in_a_row(players: i32) -> Vec<i32> {
    let mut row: Vec<i32> = Vec::new();
    for player in 1..=players {
        let (mut low, mut high) = (0, row.len());
        while low < high {
            let middle = (low + high) / 2;
            if has_beaten(row[middle], player) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        row.insert(low, player);
    }
    row
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end().to_string()
}

#[allow(dead_code)]
fn has_beaten(a: i32, b: i32) -> bool {
    println!("? {a} {b}");
    io::stdout().flush().unwrap();
    read_line() == "yes"
}

fn main() {
    let players = read_line().parse().unwrap();
    let mut text = String::from("!");
    for player in winners_in_a_row(players) {
        text += &format!(" {player}");
    }
    println!("{text}");
    io::stdout().flush().unwrap();
}
