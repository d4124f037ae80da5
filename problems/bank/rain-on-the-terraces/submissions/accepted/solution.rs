use std::io;

fn rain_on_the_terraces(heights: Vec<i64>) -> i64 {
    let mut rest = heights.as_slice();
    let (mut left_max, mut right_max, mut water) = (0, 0, 0);
    while let [first, .., last] = rest {
        left_max = left_max.max(*first);
        right_max = right_max.max(*last);
        if left_max <= right_max {
            water += left_max - first;
            rest = &rest[1..];
        } else {
            water += right_max - last;
            rest = &rest[..rest.len() - 1];
        }
    }
    // The one terrace that is left is as high as the higher side, or holds water up to the lower one.
    water + rest.iter().map(|height| (left_max.min(right_max) - height).max(0)).sum::<i64>()
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
    let heights = read_ints();
    println!("{}", rain_on_the_terraces(heights));
}
