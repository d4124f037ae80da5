import sys


class TreeNode:
    def __init__(self, val: int = 0, left: "TreeNode | None" = None, right: "TreeNode | None" = None) -> None:
        self.val = val
        self.left = left
        self.right = right


def walks(start: TreeNode, points: int) -> int:
    count = 0
    stack = [(start, 0)]
    while stack:
        station, total = stack.pop()
        total += station.val
        count += total == points
        if station.left:
            stack.append((station.left, total))
        if station.right:
            stack.append((station.right, total))
    return count


def piste_points(top: TreeNode | None, points: int) -> int:
    count = 0
    stations = [top] if top else []
    for station in stations:
        count += walks(station, points)
        stations += [child for child in (station.left, station.right) if child]
    return count


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


def fail(words: str) -> None:
    sys.exit(f"The returned {words}")


def expect(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        fail(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    expect(value, "int", int)
    return str(value)


def main() -> None:
    top = read_tree()
    points = int(read_line())
    print(text_of_int(piste_points(top, points)))


if __name__ == "__main__":
    main()
