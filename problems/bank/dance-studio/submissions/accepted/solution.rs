use std::io;

fn dance_studio(lessons: Vec<Vec<i64>>) -> i64 {
    let mut starts: Vec<i64> = lessons.iter().map(|lesson| lesson[0]).collect();
    let mut ends: Vec<i64> = lessons.iter().map(|lesson| lesson[1]).collect();
    starts.sort();
    ends.sort();
    let (mut ended, mut rooms) = (0, 0);
    for (before, start) in starts.iter().enumerate() {
        while ends[ended] <= *start {
            ended += 1;
        }
        rooms = rooms.max(before + 1 - ended);
    }
    rooms as i64
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

fn main() {
    let lessons = read_int_lists();
    println!("{}", dance_studio(lessons));
}
