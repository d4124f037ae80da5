use std::io;

fn nearly_a_mirror(sign: String) -> bool {
    let letters = sign.as_bytes();
    let is_mirror = |text: &[u8]| {
        let (mut left, mut right) = (0, text.len());
        while left + 1 < right {
            right -= 1;
            if text[left] != text[right] {
                return false;
            }
            left += 1;
        }
        true
    };
    is_mirror(letters)
        || (0..letters.len()).any(|out| {
            let mut left = letters[..out].to_vec();
            left.extend_from_slice(&letters[out + 1..]);
            is_mirror(&left)
        })
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
