use std::collections::BinaryHeap;
use std::io;

fn deepest_keel(depths: Vec<Vec<i64>>) -> i64 {
    let (rows, columns) = (depths.len(), depths[0].len());
    let mut seen = vec![vec![false; columns]; rows];
    let mut heap = BinaryHeap::new();
    for row in 0..rows {
        seen[row][0] = true;
        heap.push((depths[row][0], row, 0));
    }
    let mut keel = i64::MAX;
    while let Some((depth, row, column)) = heap.pop() {
        keel = keel.min(depth);
        if column + 1 == columns {
            break;
        }
        for (down, right) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
            let (r, c) = (row.wrapping_add_signed(down), column.wrapping_add_signed(right));
            if r < rows && c < columns && !seen[r][c] {
                seen[r][c] = true;
                heap.push((depths[r][c], r, c));
            }
        }
    }
    keel
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
    let depths = read_int_lists();
    println!("{}", deepest_keel(depths));
}
