use std::collections::VecDeque;
use std::io;

fn high_water(levels: Vec<i64>, hours: i64) -> Vec<i64> {
    let hours = hours as usize;
    let mut highest: VecDeque<usize> = VecDeque::new();
    let mut answer = Vec::new();
    for (hour, &level) in levels.iter().enumerate() {
        while highest.back().is_some_and(|&before| levels[before] <= level) {
            highest.pop_back();
        }
        highest.push_back(hour);
        if highest[0] + hours == hour {
            highest.pop_front();
        }
        if hour + 1 >= hours {
            answer.push(levels[highest[0]]);
        }
    }
    answer
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

fn text_of_ints(values: &[i64]) -> String {
    let words: Vec<String> = values.iter().map(|value| value.to_string()).collect();
    format!("{}\n{}", values.len(), words.join(" "))
}

fn main() {
    let levels = read_ints();
    let hours = read_line().parse::<i64>().unwrap();
    println!("{}", text_of_ints(&high_water(levels, hours)));
}
