use std::io;

fn moving_day(boxes: Vec<i64>, trips: i64) -> i64 {
    let trips_with = |capacity: i64| {
        let (mut count, mut load) = (1, 0);
        for &one in &boxes {
            load += one;
            if load > capacity {
                count += 1;
                load = one;
            }
        }
        count
    };
    let mut low = *boxes.iter().max().unwrap();
    let mut high: i64 = boxes.iter().sum();
    while low < high {
        let middle = (low + high) / 2;
        if trips_with(middle) <= trips {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
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
    let boxes = read_ints();
    let trips = read_line().parse::<i64>().unwrap();
    println!("{}", moving_day(boxes, trips));
}
