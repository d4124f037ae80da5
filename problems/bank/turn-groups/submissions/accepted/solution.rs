use std::io;

fn turn_groups(coupled_to: Vec<i64>, front: i64, size: i64) -> Vec<i64> {
    let mut answer = coupled_to.clone();
    let mut last_done = -1;
    let mut first = front;
    loop {
        let (mut following, mut count) = (first, 0);
        while following != -1 && count < size {
            following = coupled_to[following as usize];
            count += 1;
        }
        if count < size {
            break;
        }
        let (mut wagon, mut before) = (first, -1);
        while wagon != following {
            answer[wagon as usize] = before;
            before = wagon;
            wagon = coupled_to[wagon as usize];
        }
        if last_done != -1 {
            answer[last_done as usize] = before;
        }
        last_done = first;
        first = following;
    }
    if last_done != -1 {
        answer[last_done as usize] = first;
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
    let coupled_to = read_ints();
    let front = read_line().parse::<i64>().unwrap();
    let size = read_line().parse::<i64>().unwrap();
    println!("{}", text_of_ints(&turn_groups(coupled_to, front, size)));
}
