use std::io;

fn people_per_level(boss: Vec<i64>) -> Vec<i64> {
    let mut reports: Vec<Vec<usize>> = vec![Vec::new(); boss.len()];
    let mut floor = Vec::new();
    for (person, &above) in boss.iter().enumerate() {
        if above == -1 {
            floor.push(person);
        } else {
            reports[above as usize].push(person);
        }
    }
    let mut counts = Vec::new();
    while !floor.is_empty() {
        counts.push(floor.len() as i64);
        floor = floor.iter().flat_map(|&person| reports[person].iter().copied()).collect();
    }
    counts
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
    let boss = read_ints();
    println!("{}", text_of_ints(&people_per_level(boss)));
}
