import sys


def common_tune(first: str, second: str) -> int:
    row = [0] * (len(second) + 1)
    for note in first:
        diagonal = best = 0
        for j, other in enumerate(second, 1):
            above = row[j]
            if note == other:
                best = diagonal + 1
            elif above > best:
                best = above
            row[j] = best
            diagonal = above
    return row[-1]


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
    first = read_line()
    second = read_line()
    print(text_of_int(common_tune(first, second)))


if __name__ == "__main__":
    main()
