import sys


def ploughing_order(field: list[list[int]]) -> list[int]:
    top, bottom = 0, len(field) - 1
    left, right = 0, len(field[0]) - 1
    order = []
    while top <= bottom and left <= right:
        for column in range(left, right + 1):
            order.append(field[bottom][column])
        bottom -= 1
        for row in range(bottom, top - 1, -1):
            order.append(field[row][right])
        right -= 1
        if top <= bottom:
            for column in range(right, left - 1, -1):
                order.append(field[top][column])
            top += 1
        if left <= right:
            for row in range(top, bottom + 1):
                order.append(field[row][left])
            left += 1
    return order


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


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


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    field = read_int_lists()
    print(text_of_ints(ploughing_order(field)))


if __name__ == "__main__":
    main()
