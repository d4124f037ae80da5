import sys


def counter_shows(start: int, factor: int, days: int, size: int) -> int:
    result = start % size
    power = factor % size
    while days:
        if days % 2:
            result = result * power % size
        power = power * power % size
        days //= 2
    return result


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


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
    start = int(read_line())
    factor = int(read_line())
    days = int(read_line())
    size = int(read_line())
    print(text_of_int(counter_shows(start, factor, days, size)))


if __name__ == "__main__":
    main()
