import sys


def honey_label(beds: list[int], kinds: int) -> int:
    count: dict[int, int] = {}  # beds of each kind in the window
    left = longest = 0
    for right, kind in enumerate(beds):
        count[kind] = count.get(kind, 0) + 1
        while len(count) > kinds:
            gone = beds[left]
            left += 1
            count[gone] -= 1
            if not count[gone]:
                del count[gone]
        longest = max(longest, right - left + 1)
    return longest


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
    beds = read_ints()
    kinds = int(read_line())
    print(text_of_int(honey_label(beds, kinds)))


if __name__ == "__main__":
    main()
