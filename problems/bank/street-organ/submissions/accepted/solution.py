import sys


def street_organ(coins: list[int]) -> list[int]:
    first = running = 0
    best = [0, 0, coins[0]]
    for house, some in enumerate(coins):
        if running <= 0:
            first, running = house, 0
        running += some
        shorter = house - first < best[1] - best[0]
        if running > best[2] or (running == best[2] and shorter):
            best = [first, house, running]
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


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    coins = read_ints()
    print(text_of_ints(street_organ(coins)))


if __name__ == "__main__":
    main()
