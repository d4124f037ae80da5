// Forgets a value on line 4: the compiler reports it, and nothing is run.

fn main() {
    let answer = ;
    println!("never printed");
}
