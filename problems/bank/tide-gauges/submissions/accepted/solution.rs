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

fn merged(mut one: Option<Box<ListNode>>, mut other: Option<Box<ListNode>>) -> Option<Box<ListNode>> {
    let mut head = None;
    let mut end = &mut head;
    while let (Some(a), Some(b)) = (&one, &other) {
        if b.val < a.val {
            std::mem::swap(&mut one, &mut other);
        }
        let mut node = one.unwrap();
        one = node.next.take();
        end = &mut end.insert(node).next;
    }
    *end = one.or(other);
    head
}

fn tide_gauges(gauges: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
    let mut lists = gauges;
    while lists.len() > 1 {
        let mut pairs = lists.into_iter();
        let mut fewer = Vec::new();
        while let Some(one) = pairs.next() {
            fewer.push(merged(one, pairs.next().flatten()));
        }
        lists = fewer;
    }
    lists.pop().flatten()
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

fn read_linked_lists() -> Vec<Option<Box<ListNode>>> {
    let count: usize = read_line().parse().unwrap();
    (0..count).map(|_| read_linked_list()).collect()
}

fn text_of_linked_list(head: &Option<Box<ListNode>>) -> String {
    let nodes = std::iter::successors(head.as_ref(), |node| node.next.as_ref());
    let words: Vec<String> = nodes.map(|node| node.val.to_string()).collect();
    format!("{}\n{}", words.len(), words.join(" "))
}

fn main() {
    let gauges = read_linked_lists();
    let answer = tide_gauges(gauges);
    println!("{}", text_of_linked_list(&answer));
    std::process::exit(0); // without dropping a deep structure, which is done by recursion
}
