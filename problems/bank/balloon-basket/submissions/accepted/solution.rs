use std::io;

fn balloon_basket(weights: Vec<i64>, values: Vec<i64>, limit: i64) -> i64 {
    let limit = limit as usize;
    let mut best = vec![0; limit + 1];
    for (&weight, &value) in weights.iter().zip(&values) {
        let weight = weight as usize;
        for load in (weight..=limit).rev() {
            best[load] = best[load].max(best[load - weight] + value);
        }
    }
    best[limit]
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
    let weights = read_ints();
    let values = read_ints();
    let limit = read_line().parse::<i64>().unwrap();
    println!("{}", balloon_basket(weights, values, limit));
}
