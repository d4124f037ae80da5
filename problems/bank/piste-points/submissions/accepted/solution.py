import sys


class TreeNode:
    def __init__(self, val: int = 0, left: "TreeNode | None" = None, right: "TreeNode | None" = None) -> None:
        self.val = val
        self.left = left
        self.right = right


def piste_points(top: TreeNode | None, points: int) -> int:
    count, total = 0, 0
    on_the_way = {0: 1}  # sums from the top, of the stations between the top and here, and how often each occurs
    stack = [(top, False)]
    while stack:
        station, leaving = stack.pop()
        if station is None:
            continue
        if leaving:
            on_the_way[total] -= 1
            total -= station.val
            continue
        total += station.val
        count += on_the_way.get(total - points, 0)
        on_the_way[total] = on_the_way.get(total, 0) + 1
        stack += [(station, True), (station.right, False), (station.left, False)]
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
    top = read_tree()
    points = int(read_line())
    print(text_of_int(piste_points(top, points)))


if __name__ == "__main__":
    main()
