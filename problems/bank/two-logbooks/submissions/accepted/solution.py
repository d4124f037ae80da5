import sys


class TreeNode:
    def __init__(self, val: int = 0, left: "TreeNode | None" = None, right: "TreeNode | None" = None) -> None:
        self.val = val
        self.left = left
        self.right = right


def two_logbooks(ada: list[int], ben: list[int]) -> TreeNode | None:
    before = TreeNode()
    above: list[TreeNode] = []  # chambers whose right passage was not taken yet
    at = 0
    for number in ada:
        node = TreeNode(number)
        last = None
        while above and above[-1].val == ben[at]:
            last = above.pop()
            at += 1
        if last:
            last.right = node
        elif above:
            above[-1].left = node
        else:
            before.left = node
        above.append(node)
    return before.left


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_tree(root: TreeNode | None) -> str:
    nodes, words, seen = [root], [], set()
    for node in nodes:
        if node is None:
            words.append("null")
            continue
        check_type(node, "TreeNode", TreeNode)
        words.append(text_of_int(node.val))
        if id(node) in seen:
            reject_returned(f"tree has the node with the value {node.val} in two places")
        seen.add(id(node))
        nodes += [node.left, node.right]
    while words and words[-1] == "null":
        words.pop()
    return f"{len(words)}\n" + " ".join(words)


def main() -> None:
    ada = read_ints()
    ben = read_ints()
    print(text_of_tree(two_logbooks(ada, ben)))


if __name__ == "__main__":
    main()
