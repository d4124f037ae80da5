use std::io;

fn sawing_cost(length: i64, marks: Vec<i64>) -> i64 {
    let mut places = marks;
    places.extend([0, length]);
    places.sort();
    let last = places.len() - 1;
    let mut cost = vec![vec![0; last + 1]; last + 1];
    for gap in 2..=last {
        for i in 0..=last - gap {
            let j = i + gap;
            let best = (i + 1..j).map(|k| cost[i][k] + cost[k][j]).min().unwrap();
            cost[i][j] = places[j] - places[i] + best;
        }
    }
    cost[0][last]
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
    let length = read_line().parse::<i64>().unwrap();
    let marks = read_ints();
    println!("{}", sawing_cost(length, marks));
}
