use std::collections::HashMap;
use std::io;

#[allow(dead_code)]
#[derive(Clone, Debug, PartialEq, Eq)]
struct TreeNode {
    val: i64,
    left: Option<Box<TreeNode>>,
    right: Option<Box<TreeNode>>,
}

#[allow(dead_code)]
impl TreeNode {
    fn new(val: i64) -> Self {
        TreeNode { val, left: None, right: None }
    }
}

fn piste_points(top: Option<Box<TreeNode>>, points: i64) -> i64 {
    let (mut count, mut total) = (0, 0);
    let mut on_the_way = HashMap::from([(0, 1)]); // sums between the top and here
    let mut stack = vec![(top.as_deref(), false)];
    while let Some((found, leaving)) = stack.pop() {
        let Some(station) = found else { continue };
        if leaving {
            *on_the_way.get_mut(&total).unwrap() -= 1;
            total -= station.val;
            continue;
        }
        total += station.val;
        count += on_the_way.get(&(total - points)).copied().unwrap_or(0);
        *on_the_way.entry(total).or_insert(0) += 1;
        stack.push((found, true));
        stack.push((station.right.as_deref(), false));
        stack.push((station.left.as_deref(), false));
    }
    std::mem::forget(top); // dropping a deep tree is done by recursion
    count
}

// You need not look below this line: it reads the input and prints the answer.
fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    line.trim_end_matches(['\r', '\n']).to_string()
}

fn read_tree() -> Option<Box<TreeNode>> {
    read_line(); // how many there are
    let node = |word: &str| word.parse().ok().map(|val| Box::new(TreeNode::new(val)));
    let mut nodes: Vec<Option<Box<TreeNode>>> = read_line().split_whitespace().map(node).collect();
    let mut child = 1 + 2 * nodes.iter().flatten().count();
    for i in (0..nodes.len()).rev() {
        if let Some(mut node) = nodes[i].take() {
            child -= 2;
            node.left = nodes.get_mut(child).and_then(Option::take);
            node.right = nodes.get_mut(child + 1).and_then(Option::take);
            nodes[i] = Some(node);
        }
    }
    nodes.into_iter().next().flatten()
}

fn main() {
    let top = read_tree();
    let points = read_line().parse::<i64>().unwrap();
    let answer = piste_points(top, points);
    println!("{}", answer);
    std::process::exit(0); // without dropping a deep structure, which is done by recursion
}
