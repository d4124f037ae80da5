use std::io;

fn seat_in_coaches(children: i64, quarrels: Vec<Vec<i64>>) -> Vec<i64> {
    let mut others = vec![Vec::new(); children as usize];
    for pair in &quarrels {
        let (a, b) = (pair[0] as usize, pair[1] as usize);
        others[a].push(b);
        others[b].push(a);
    }
    let mut coach = vec![0; children as usize];
    for first in 0..coach.len() {
        if coach[first] != 0 {
            continue;
        }
        coach[first] = 1;
        let mut stack = vec![first];
        while let Some(child) = stack.pop() {
            for &other in &others[child] {
                if coach[other] == coach[child] {
                    return vec![];
                }
                if coach[other] == 0 {
                    coach[other] = 3 - coach[child];
                    stack.push(other);
                }
            }
        }
    }
    coach
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

fn read_int_lists() -> Vec<Vec<i64>> {
    let count: usize = read_line().parse().unwrap();
    (0..count).map(|_| read_ints()).collect()
}

fn text_of_ints(values: &[i64]) -> String {
    let words: Vec<String> = values.iter().map(|value| value.to_string()).collect();
    format!("{}\n{}", values.len(), words.join(" "))
}

fn main() {
    let children = read_line().parse::<i64>().unwrap();
    let quarrels = read_int_lists();
    println!("{}", text_of_ints(&seat_in_coaches(children, quarrels)));
}
