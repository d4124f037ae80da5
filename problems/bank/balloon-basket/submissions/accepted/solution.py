import sys


def balloon_basket(weights: list[int], values: list[int], limit: int) -> int:
    best = [0] * (limit + 1)
    for weight, value in zip(weights, values, strict=True):
        # All loads at once: the old values on the right are those without this instrument.
        best[weight:] = [max(without, rest + value) for without, rest in zip(best[weight:], best, strict=False)]
    return best[limit]


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
    weights = read_ints()
    values = read_ints()
    limit = int(read_line())
    print(text_of_int(balloon_basket(weights, values, limit)))


if __name__ == "__main__":
    main()
