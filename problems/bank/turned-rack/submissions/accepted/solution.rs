use std::io;

fn turned_rack(rack: Vec<i64>, wanted: Vec<i64>) -> Vec<i64> {
    let turn = rack.partition_point(|&number| number >= rack[0]);
    let (before, after) = rack.split_at(turn);
    wanted
        .iter()
        .map(|number| {
            let found = if *number >= rack[0] {
                before.binary_search(number).ok()
            } else {
                after.binary_search(number).ok().map(|place| turn + place)
            };
            found.map_or(-1, |place| place as i64)
        })
        .collect()
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
    let rack = read_ints();
    let wanted = read_ints();
    println!("{}", text_of_ints(&turned_rack(rack, wanted)));
}
