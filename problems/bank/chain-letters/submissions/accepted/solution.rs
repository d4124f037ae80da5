use std::io;

fn counter_shows(start: i64, factor: i64, days: i64, size: i64) -> i64 {
    fn multiplied(factor: i64, days: i64, size: i64) -> i64 {
        if days == 0 {
            return 1 % size;
        }
        let half = multiplied(factor, days / 2, size);
        let even = half * half % size;
        if days % 2 == 1 { even * factor % size } else { even }
    }
    start % size * multiplied(factor % size, days, size) % size
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn main() {
    let start = read_line().parse::<i64>().unwrap();
    let factor = read_line().parse::<i64>().unwrap();
    let days = read_line().parse::<i64>().unwrap();
    let size = read_line().parse::<i64>().unwrap();
    println!("{}", counter_shows(start, factor, days, size));
}
