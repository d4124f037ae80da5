// A list of five million boxes in each other: dropping it calls itself five million times.
struct Node {
    _next: Option<Box<Node>>,
}

fn main() {
    let mut list = None;
    for _ in 0..5_000_000 {
        list = Some(Box::new(Node { _next: list }));
    }
    println!("made");
    drop(list);
}
