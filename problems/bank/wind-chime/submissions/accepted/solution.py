import sys


class TreeNode:
    def __init__(self, val: int = 0, left: "TreeNode | None" = None, right: "TreeNode | None" = None) -> None:
        self.val = val
        self.left = left
        self.right = right


def greatest_lean(chime: TreeNode | None) -> int:
    order = [chime] if chime else []
    for node in order:
        order += [child for child in (node.left, node.right) if child]
    height: dict[TreeNode | None, int] = {None: 0}
    greatest = 0
    for node in reversed(order):
        left, right = height[node.left], height[node.right]
        height[node] = 1 + max(left, right)
        greatest = max(greatest, abs(left - right))
    return greatest


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_tree() -> TreeNode | None:
    read_line()  # how many there are
    nodes = [None if word == "null" else TreeNode(int(word)) for word in read_line().split()]
    children = iter(nodes[1:])
    for node in nodes:
        if node is not None:
            node.left = next(children, None)
            node.right = next(children, None)
    return nodes[0] if nodes else None


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


def main() -> None:
    chime = read_tree()
    print(text_of_int(greatest_lean(chime)))


if __name__ == "__main__":
    main()
