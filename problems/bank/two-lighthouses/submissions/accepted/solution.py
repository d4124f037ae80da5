import sys


def two_lighthouses(signals: list[int]) -> int:
    best = 0
    for lamp in reversed(range(30)):
        beginnings = {signal >> lamp for signal in signals}
        candidate = 2 * best + 1
        best = candidate if any(candidate ^ beginning in beginnings for beginning in beginnings) else 2 * best
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
    signals = read_ints()
    print(text_of_int(two_lighthouses(signals)))


if __name__ == "__main__":
    main()
