use std::io;

fn booked_hours(bookings: Vec<Vec<i64>>) -> Vec<Vec<i64>> {
    let mut sorted = bookings;
    sorted.sort();
    let mut times: Vec<Vec<i64>> = Vec::new();
    for booking in sorted {
        match times.last_mut() {
            Some(last) if booking[0] <= last[1] => last[1] = last[1].max(booking[1]),
            _ => times.push(booking),
        }
    }
    times
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
    let bookings = read_int_lists();
    println!("{}", text_of_int_lists(&booked_hours(bookings)));
}
