use std::io;

fn steps_to_higher(heights: Vec<i64>) -> Vec<i64> {
    let count = heights.len();
    let mut steps = vec![0; count];
    let mut waiting: Vec<usize> = Vec::new();
    for place in 0..2 * count {
        let height = heights[place % count];
        while let Some(&house) = waiting.last() {
            if heights[house] >= height {
                break;
            }
            steps[house] = (place - house) as i64;
            waiting.pop();
        }
        if place < count {
            waiting.push(place);
        }
    }
    steps
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
    let heights = read_ints();
    println!("{}", text_of_ints(&steps_to_higher(heights)));
}
