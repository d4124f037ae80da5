use std::io;

fn develop_picture(mut picture: Vec<Vec<i64>>, steps: String) -> Vec<Vec<i64>> {
    let (mut mirrored, mut turns) = (false, 0);
    for step in steps.bytes() {
        match step {
            b'R' => turns = (turns + 1) % 4,
            b'L' => turns = (turns + 3) % 4,
            _ => {
                mirrored = !mirrored;
                turns = (4 - turns) % 4;
            }
        }
    }
    if mirrored {
        picture.iter_mut().for_each(|row| row.reverse());
    }
    let width = picture.len();
    for _ in 0..turns {
        for r in 0..width / 2 {
            for c in 0..(width + 1) / 2 {
                let (mut row, mut column) = (r, c);
                let mut carried = picture[r][c];
                for _ in 0..4 {
                    (row, column) = (column, width - 1 - row);
                    std::mem::swap(&mut picture[row][column], &mut carried);
                }
            }
        }
    }
    picture
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
