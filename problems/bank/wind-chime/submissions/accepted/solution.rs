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

fn greatest_lean(chime: Option<Box<TreeNode>>) -> i64 {
    let mut order: Vec<&TreeNode> = chime.as_deref().into_iter().collect();
    let mut parents = vec![0; order.len()];
    let mut at = 0;
    while at < order.len() {
        for child in [&order[at].left, &order[at].right] {
            if let Some(child) = child.as_deref() {
                order.push(child);
                parents.push(at);
            }
        }
        at += 1;
    }
    // Each height of a bell is noted at the bell above it; both sides of that one are compared as soon as they are known.
    let mut sides: Vec<(i64, i64)> = vec![(0, 0); order.len()];
    let mut greatest = 0;
    for i in (0..order.len()).rev() {
        let (left, right) = sides[i];
        greatest = greatest.max((left - right).abs());
        let parent = parents[i];
        let is_left = order[parent].left.as_deref().is_some_and(|node| std::ptr::eq(node, order[i]));
        let height = 1 + left.max(right);
        if i > 0 && is_left {
            sides[parent].0 = height;
        } else if i > 0 {
            sides[parent].1 = height;
        }
    }
    std::mem::forget(chime); // a long chain is dropped by recursion
    greatest
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
    let chime = read_tree();
    let answer = greatest_lean(chime);
    println!("{}", answer);
    std::process::exit(0); // without dropping a deep structure, which is done by recursion
}
