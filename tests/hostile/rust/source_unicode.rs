// Names in other scripts.
fn größe(数: &str) -> &str {
    数
}

fn main() {
    let αριθμός = "fine";
    println!("{}", größe(αριθμός));
}
