use std::io;

#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq, Eq)]
struct ListNode {
    val: i64,
    next: Option<Box<ListNode>>,
}

#[allow(dead_code)]
impl ListNode {
    fn new(val: i64) -> Self {
        ListNode { val, next: None }
    }
}

fn loose_wagon(train: Option<Box<ListNode>>, k: i64) -> Option<Box<ListNode>> {
    let mut train = train;
    let count = std::iter::successors(train.as_ref(), |wagon| wagon.next.as_ref()).count();
    if k as usize <= count {
        let mut at = &mut train;
        for _ in 0..count - k as usize {
            at = &mut at.as_mut().unwrap().next;
        }
        *at = at.take().and_then(|wagon| wagon.next);
    }
    train
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn read_linked_list() -> Option<Box<ListNode>> {
    read_line(); // how many there are
    let add = |next, word: &str| Some(Box::new(ListNode { val: word.parse().unwrap(), next }));
    read_line().split_whitespace().rev().fold(None, add)
}

fn text_of_linked_list(head: &Option<Box<ListNode>>) -> String {
    let nodes = std::iter::successors(head.as_ref(), |node| node.next.as_ref());
    let words: Vec<String> = nodes.map(|node| node.val.to_string()).collect();
    format!("{}\n{}", words.len(), words.join(" "))
}

fn main() {
    let train = read_linked_list();
    let k = read_line().parse::<i64>().unwrap();
    let answer = loose_wagon(train, k);
    println!("{}", text_of_linked_list(&answer));
    std::process::exit(0); // without dropping a deep structure, which is done by recursion
}
