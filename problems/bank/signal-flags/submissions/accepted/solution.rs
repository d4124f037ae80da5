use std::io;

fn hoist(left: &mut [usize; 26], signal: &mut String, len: usize, signals: &mut Vec<String>) {
    if signal.len() == len {
        signals.push(signal.clone());
        return;
    }
    for kind in 0..26 {
        let letter = (b'A' + kind as u8) as char;
        if left[kind] > 0 && !signal.ends_with(letter) {
            left[kind] -= 1;
            signal.push(letter);
            hoist(left, signal, len, signals);
            signal.pop();
            left[kind] += 1;
        }
    }
}

fn all_signals(flags: String) -> Vec<String> {
    let mut left = [0; 26];
    for flag in flags.bytes() {
        left[(flag - b'A') as usize] += 1;
    }
    let mut signals = Vec::new();
    hoist(&mut left, &mut String::new(), flags.len(), &mut signals);
    signals
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn text_of_strings(values: &[String]) -> String {
    let lines: Vec<String> = values.iter().map(|value| format!("\n{value}")).collect();
    format!("{}{}", values.len(), lines.concat())
}

fn main() {
    let flags = read_line();
    println!("{}", text_of_strings(&all_signals(flags)));
}
