use std::io;

fn nearly_a_mirror(sign: String) -> bool {
    let letters = sign.as_bytes();
    let is_mirror = |part: &[u8]| part.iter().eq(part.iter().rev());
    let (mut left, mut right) = (0, letters.len() - 1);
    while left < right && letters[left] == letters[right] {
        left += 1;
        right -= 1;
    }
    if left >= right {
        return true;
    }
    is_mirror(&letters[left + 1..=right]) || is_mirror(&letters[left..right])
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn main() {
    let sign = read_line();
    println!("{}", nearly_a_mirror(sign));
}
