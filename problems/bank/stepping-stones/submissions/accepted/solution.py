import sys


def stepping_stones(springs: list[int]) -> int:
    jumps = end = farthest = 0  # up to `end` with the jumps so far, up to `farthest` with one more
    for i, spring in enumerate(springs):
        if i > end:
            if farthest <= end:
                return -1
            jumps, end = jumps + 1, farthest
        farthest = max(farthest, i + spring)
    return jumps


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
    springs = read_ints()
    print(text_of_int(stepping_stones(springs)))


if __name__ == "__main__":
    main()
