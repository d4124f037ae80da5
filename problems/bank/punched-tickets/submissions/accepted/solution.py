import sys


def count_holes(rolls: list[list[int]]) -> list[int]:
    return [up_to(last) - up_to(first - 1) for first, last in rolls]


def up_to(last: int) -> int:
    count, holes, half = last + 1, 0, 1
    while half < count:
        periods, rest = divmod(count, 2 * half)
        holes += periods * half
        if rest > half:
            holes += rest - half
        half *= 2
    return holes


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
    rolls = read_int_lists()
    print(text_of_ints(count_holes(rolls)))


if __name__ == "__main__":
    main()
