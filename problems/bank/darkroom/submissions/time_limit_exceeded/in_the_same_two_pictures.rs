use std::io;

fn develop_picture(picture: Vec<Vec<i64>>, steps: String) -> Vec<Vec<i64>> {
    // Too slow: carries out each step, though it copies between the same two pictures.
    let width = picture.len();
    let mut now: Vec<u8> = picture.iter().flatten().map(|&shade| shade as u8).collect();
    let mut next = now.clone();
    for step in steps.bytes() {
        if step == b'M' {
            now.chunks_mut(width).for_each(|row| row.reverse());
            continue;
        }
        for (r, row) in now.chunks(width).enumerate() {
            for (c, &shade) in row.iter().enumerate() {
                let place = if step == b'R' { c * width + width - 1 - r } else { (width - 1 - c) * width + r };
                next[place] = shade;
            }
        }
        std::mem::swap(&mut now, &mut next);
    }
    now.chunks(width).map(|row| row.iter().map(|&shade| shade as i64).collect()).collect()
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
    let picture = read_int_lists();
    let steps = read_line();
    println!("{}", text_of_int_lists(&develop_picture(picture, steps)));
}
