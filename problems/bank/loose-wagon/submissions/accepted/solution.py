import sys


class ListNode:
    def __init__(self, val: int = 0, next: "ListNode | None" = None) -> None:
        self.val = val
        self.next = next


def loose_wagon(train: ListNode | None, k: int) -> ListNode | None:
    before = ListNode(0, train)
    ahead = behind = before
    for _ in range(k):
        ahead = ahead.next
        if ahead is None:
            return train
    while ahead.next:
        ahead, behind = ahead.next, behind.next
    behind.next = behind.next.next
    return before.next


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
    train = read_linked_list()
    k = int(read_line())
    print(text_of_linked_list(loose_wagon(train, k)))


if __name__ == "__main__":
    main()
