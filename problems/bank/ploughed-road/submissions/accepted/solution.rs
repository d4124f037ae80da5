use std::io;

fn ploughed_road(cleared: Vec<Vec<i64>>, run: Vec<i64>) -> Vec<Vec<i64>> {
    let (mut first, mut last) = (run[0], run[1]);
    let mut answer = Vec::new();
    let mut rest = cleared.into_iter().peekable();
    while let Some(stretch) = rest.next_if(|stretch| stretch[1] + 1 < first) {
        answer.push(stretch);
    }
    while let Some(stretch) = rest.next_if(|stretch| stretch[0] <= last + 1) {
        first = first.min(stretch[0]);
        last = last.max(stretch[1]);
    }
    answer.push(vec![first, last]);
    answer.extend(rest);
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

fn read_int_lists() -> Vec<Vec<i64>> {
    let count: usize = read_line().parse().unwrap();
    (0..count).map(|_| read_ints()).collect()
}

fn text_of_ints(values: &[i64]) -> String {
    let words: Vec<String> = values.iter().map(|value| value.to_string()).collect();
    format!("{}\n{}", values.len(), words.join(" "))
}

fn text_of_int_lists(rows: &[Vec<i64>]) -> String {
    let lines: Vec<String> = rows.iter().map(|row| format!("\n{}", text_of_ints(row))).collect();
    format!("{}{}", rows.len(), lines.concat())
}

fn main() {
    let cleared = read_int_lists();
    let run = read_ints();
    println!("{}", text_of_int_lists(&ploughed_road(cleared, run)));
}
