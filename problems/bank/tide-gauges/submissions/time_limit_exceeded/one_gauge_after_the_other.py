import sys


class ListNode:
    def __init__(self, val: int = 0, next: "ListNode | None" = None) -> None:
        self.val = val
        self.next = next


def merged(one: ListNode | None, other: ListNode | None) -> ListNode | None:
    end = before = ListNode()
    while one and other:
        if other.val < one.val:
            one, other = other, one
        end.next = end = one
        one = one.next
    end.next = one or other
    return before.next


def tide_gauges(gauges: list[ListNode | None]) -> ListNode | None:
    result = None
    for head in gauges:
        result = merged(result, head)
    return result


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_linked_list() -> ListNode | None:
    read_line()  # how many there are
    head = None
    for word in reversed(read_line().split()):
        head = ListNode(int(word), head)
    return head


def read_linked_lists() -> list[ListNode | None]:
    return [read_linked_list() for _ in range(int(read_line()))]


def fail(words: str) -> None:
    sys.exit(f"The returned {words}")


def expect(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        fail(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    expect(value, "int", int)
    return str(value)


def text_of_linked_list(head: ListNode | None) -> str:
    node, words, seen = head, [], set()
    while node is not None:
        expect(node, "ListNode", ListNode)
        words.append(text_of_int(node.val))
        if id(node) in seen:
            fail(f"list has a cycle: it comes back to the node with the value {node.val}")
        seen.add(id(node))
        node = node.next
    return f"{len(words)}\n" + " ".join(words)


def main() -> None:
    gauges = read_linked_lists()
    print(text_of_linked_list(tide_gauges(gauges)))


if __name__ == "__main__":
    main()
