use std::io;

#[derive(Default)]
struct Start {
    end: bool,
    next: [Option<Box<Start>>; 26],
}

fn count(start: &Start, label: &[u8]) -> i64 {
    match label {
        [] => start.end as i64,
        [b'?', rest @ ..] => start.next.iter().flatten().map(|child| count(child, rest)).sum(),
        [letter, rest @ ..] => start.next[(letter - b'a') as usize].as_ref().map_or(0, |child| count(child, rest)),
    }
}

fn worn_labels(names: Vec<String>, labels: Vec<String>) -> Vec<i64> {
    let mut root = Start::default();
    for name in &names {
        let mut at = &mut root;
        for letter in name.bytes() {
            at = at.next[(letter - b'a') as usize].get_or_insert_with(Box::default);
        }
        at.end = true;
    }
    labels.iter().map(|label| count(&root, label.as_bytes())).collect()
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn read_strings() -> Vec<String> {
    let count: usize = read_line().parse().unwrap();
    (0..count).map(|_| read_line()).collect()
}

fn text_of_ints(values: &[i64]) -> String {
    let words: Vec<String> = values.iter().map(|value| value.to_string()).collect();
    format!("{}\n{}", values.len(), words.join(" "))
}

fn main() {
    let names = read_strings();
    let labels = read_strings();
    println!("{}", text_of_ints(&worn_labels(names, labels)));
}
