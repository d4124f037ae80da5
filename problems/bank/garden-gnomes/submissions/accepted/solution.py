import sys


def count_gardens(garden: list[str]) -> int:
    beds = [sum(1 << column for column, bed in enumerate(row) if bed == ".") for row in garden]

    def count(row: int, columns: int, to_left: int, to_right: int) -> int:
        if row == len(beds):
            return 1
        ways = 0
        free = beds[row] & ~(columns | to_left | to_right)
        while free:
            bed = free & -free
            free ^= bed
            ways += count(row + 1, columns | bed, (to_left | bed) >> 1, (to_right | bed) << 1)
        return ways

    return count(0, 0, 0, 0)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


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
    garden = read_strings()
    print(text_of_int(count_gardens(garden)))


if __name__ == "__main__":
    main()
