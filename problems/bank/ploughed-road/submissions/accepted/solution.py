import sys


def ploughed_road(cleared: list[list[int]], run: list[int]) -> list[list[int]]:
    first, last = run
    i = 0
    while i < len(cleared) and cleared[i][1] + 1 < first:
        i += 1
    before = cleared[:i]
    while i < len(cleared) and cleared[i][0] <= last + 1:
        first = min(first, cleared[i][0])
        last = max(last, cleared[i][1])
        i += 1
    return [*before, [first, last], *cleared[i:]]


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


def text_of_int_lists(values: list[list[int]]) -> str:
    check_type(values, "list[list[int]]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_ints, values)])


def main() -> None:
    cleared = read_int_lists()
    run = read_ints()
    print(text_of_int_lists(ploughed_road(cleared, run)))


if __name__ == "__main__":
    main()
