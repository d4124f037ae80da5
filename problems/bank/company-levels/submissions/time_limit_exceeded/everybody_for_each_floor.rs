use std::io;

fn people_per_level(boss: Vec<i64>) -> Vec<i64> {
    // Too slow: goes through everybody for each floor.
    let mut floor: Vec<i32> = boss.iter().map(|&above| if above == -1 { 0 } else { -1 }).collect();
    let mut counts = vec![1];
    for level in 0.. {
        let mut count = 0;
        for (person, &above) in boss.iter().enumerate() {
            if above >= 0 && floor[above as usize] == level {
                floor[person] = level + 1;
                count += 1;
            }
        }
        if count == 0 {
            break;
        }
        counts.push(count);
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
