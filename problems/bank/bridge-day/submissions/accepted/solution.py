import sys


def day_connected(islands: int, bridges: list[list[int]]) -> int:
    leader = list(range(islands))

    def find(island: int) -> int:
        while leader[island] != island:
            leader[island] = leader[leader[island]]
            island = leader[island]
        return island

    groups = islands
    if groups == 1:
        return 0
    for day, (a, b) in enumerate(bridges, 1):
        a, b = find(a), find(b)
        if a != b:
            leader[a] = b
            groups -= 1
            if groups == 1:
                return day
    return -1


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


def main() -> None:
    islands = int(read_line())
    bridges = read_int_lists()
    print(text_of_int(day_connected(islands, bridges)))


if __name__ == "__main__":
    main()
