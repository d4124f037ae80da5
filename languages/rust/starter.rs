use std::io::{self, Read};

fn read_numbers() -> Vec<i64> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("stdin is text");
    input.split_whitespace().map(|word| word.parse().expect("an integer")).collect()
}

fn main() {
    let numbers = read_numbers();
    println!("sum {}", numbers.iter().sum::<i64>());

    match numbers.iter().max() {
        Some(max) => println!("max {max}"),
        None => println!("max -"),
    }
}
