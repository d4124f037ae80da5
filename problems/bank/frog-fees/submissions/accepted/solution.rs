use std::io;

fn frog_fees(fees: Vec<i64>) -> i64 {
    let unreachable = i64::MAX / 2;
    let mut last_three = [unreachable, unreachable, 0];
    for fee in fees {
        let cheapest = *last_three.iter().min().unwrap();
        let here = if fee >= 0 { (cheapest + fee).min(unreachable) } else { unreachable };
        last_three = [last_three[1], last_three[2], here];
    }
    let cheapest = *last_three.iter().min().unwrap();
    if cheapest < unreachable { cheapest } else { -1 }
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
    let fees = read_ints();
    println!("{}", frog_fees(fees));
}
