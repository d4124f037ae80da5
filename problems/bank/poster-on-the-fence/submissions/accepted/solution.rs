use std::io;

fn poster_on_the_fence(planks: Vec<i64>) -> i64 {
    let mut best = 0;
    let mut stack: Vec<usize> = Vec::new(); // positions; their planks get higher from bottom to top
    for i in 0..=planks.len() {
        let height = if i < planks.len() { planks[i] } else { 0 };
        while let Some(&top) = stack.last() {
            if planks[top] < height {
                break;
            }
            stack.pop();
            let width = match stack.last() {
                Some(&left) => i - left - 1,
                None => i,
            };
            best = best.max(planks[top] * width as i64);
        }
        stack.push(i);
    }
    best
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
    let planks = read_ints();
    println!("{}", poster_on_the_fence(planks));
}
