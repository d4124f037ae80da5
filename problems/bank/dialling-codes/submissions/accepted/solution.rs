use std::io;

#[derive(Default)]
struct Node {
    children: [usize; 10],
    price: Option<i64>,
}

fn call_prices(codes: Vec<String>, prices: Vec<i64>, numbers: Vec<String>) -> Vec<i64> {
    let mut nodes = vec![Node::default()];
    for (code, &price) in codes.iter().zip(&prices) {
        let mut at = 0;
        for digit in code.bytes().map(|b| (b - b'0') as usize) {
            if nodes[at].children[digit] == 0 {
                nodes[at].children[digit] = nodes.len();
                nodes.push(Node::default());
            }
            at = nodes[at].children[digit];
        }
        nodes[at].price = Some(price);
    }
    let price_of = |number: &String| {
        let (mut at, mut price) = (0, -1);
        for digit in number.bytes().map(|b| (b - b'0') as usize) {
            at = nodes[at].children[digit];
            if at == 0 {
                break;
            }
            price = nodes[at].price.unwrap_or(price);
        }
        price
    };
    numbers.iter().map(price_of).collect()
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn read_strings() -> Vec<String> {
    let count: usize = read_line().parse().unwrap();
    (0..count).map(|_| read_line()).collect()
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
    let codes = read_strings();
    let prices = read_ints();
    let numbers = read_strings();
    println!("{}", text_of_ints(&call_prices(codes, prices, numbers)));
}
