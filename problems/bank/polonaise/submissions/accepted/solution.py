import sys


class ListNode:
    def __init__(self, val: int = 0, next: "ListNode | None" = None) -> None:
        self.val = val
        self.next = next


def polonaise(row: ListNode | None) -> ListNode | None:
    if row is None:
        return None
    slow, fast = row, row.next
    while fast and fast.next:
        slow, fast = slow.next, fast.next.next
    rest, slow.next = slow.next, None
    back = None
    while rest:
        rest.next, back, rest = back, rest, rest.next
    front = row
    while back:
        following, behind = front.next, back.next
        front.next, back.next = back, following
        front, back = following, behind
    return row


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_linked_list() -> ListNode | None:
    read_line()  # how many there are
    head = None
    for word in reversed(read_line().split()):
        head = ListNode(int(word), head)
    return head


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


def text_of_linked_list(head: ListNode | None) -> str:
    node, words, seen = head, [], set()
    while node is not None:
        check_type(node, "ListNode", ListNode)
        words.append(text_of_int(node.val))
        if id(node) in seen:
            reject_returned(f"list has a cycle: it comes back to the node with the value {node.val}")
        seen.add(id(node))
        node = node.next
    return f"{len(words)}\n" + " ".join(words)


def main() -> None:
    row = read_linked_list()
    print(text_of_linked_list(polonaise(row)))


if __name__ == "__main__":
    main()
