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

fn treehouse_walk(top: Option<Box<TreeNode>>) -> i64 {
    let mut order: Vec<(&TreeNode, usize)> = Vec::new(); // each platform and the place of the one above
    let mut open = vec![(top.as_deref(), 0)];
    while let Some((platform, above)) = open.pop() {
        let Some(platform) = platform else { continue };
        open.push((platform.left.as_deref(), order.len()));
        open.push((platform.right.as_deref(), order.len()));
        order.push((platform, above));
    }
    let mut down = vec![0; order.len()]; // the longest way down that is known
    let mut best = 0;
    for at in (1..order.len()).rev() {
        let (platform, above) = order[at];
        let length = down[at] + platform.val;
        best = best.max(down[above] + length);
        down[above] = down[above].max(length);
    }
    std::mem::forget(top); // dropping a deep tree is done by recursion
    best
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
    let answer = treehouse_walk(top);
    println!("{}", answer);
    std::process::exit(0); // without dropping a deep structure, which is done by recursion
}
