import sys


def tidy_branch(levels: list[int]) -> int:
    numbers = [number for number in levels if number != -1]
    left = [-1] * len(numbers)
    right = [-1] * len(numbers)
    node = 0  # the number of nodes that were met, and so the next node's own
    for place, number in enumerate(levels):
        if number == -1:
            continue
        # Which node it hangs on is known once the place is: two places for each node, the root's own before.
        if place:
            (left if place % 2 else right)[(place - 1) // 2] = node
        node += 1

    size = [0] * len(numbers)  # 0: the branch is not tidy
    smallest = numbers[:]
    greatest = numbers[:]
    best = 1
    for node in range(len(numbers) - 1, -1, -1):
        a, b = left[node], right[node]
        if a != -1:
            if size[a] == 0 or greatest[a] >= numbers[node]:
                continue
            smallest[node] = smallest[a]
        if b != -1:
            if size[b] == 0 or smallest[b] <= numbers[node]:
                continue
            greatest[node] = greatest[b]
        size[node] = 1 + (size[a] if a != -1 else 0) + (size[b] if b != -1 else 0)
        best = max(best, size[node])
    return best


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


def main() -> None:
    levels = read_ints()
    print(text_of_int(tidy_branch(levels)))


if __name__ == "__main__":
    main()
