// Panics: Rust unwinds the main thread, prints the message and ends with status 101.
fn price_of(fruit: &str) -> u32 {
    match fruit {
        "apple" => 3,
        "pear" => 4,
        _ => panic!("no price for {fruit}"),
    }
}

fn main() {
    println!("{}", price_of("plum"));
}
