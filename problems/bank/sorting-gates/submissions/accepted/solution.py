import sys


class TreeNode:
    def __init__(self, val: int = 0, left: "TreeNode | None" = None, right: "TreeNode | None" = None) -> None:
        self.val = val
        self.left = left
        self.right = right


def sorting_gates(first_gate: TreeNode | None) -> bool:
    above: list[TreeNode] = []  # gates whose left side is being read
    gate, before = first_gate, None
    while above or gate:
        while gate:
            above.append(gate)
            gate = gate.left
        gate = above.pop()
        if before is not None and gate.val <= before:
            return False
        before = gate.val
        gate = gate.right
    return True


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


def text_of_bool(value: bool) -> str:
    if type(value) is not bool:
        check_type(value, "bool", bool)
    return "true" if value else "false"


def main() -> None:
    first_gate = read_tree()
    print(text_of_bool(sorting_gates(first_gate)))


if __name__ == "__main__":
    main()
