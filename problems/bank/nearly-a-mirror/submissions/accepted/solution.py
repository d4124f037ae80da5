import sys


def nearly_a_mirror(sign: str) -> bool:
    left, right = 0, len(sign) - 1
    while left < right and sign[left] == sign[right]:
        left += 1
        right -= 1
    without_left = sign[left + 1 : right + 1]
    without_right = sign[left:right]
    return without_left == without_left[::-1] or without_right == without_right[::-1]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_bool(value: bool) -> str:
    if type(value) is not bool:
        check_type(value, "bool", bool)
    return "true" if value else "false"


def main() -> None:
    sign = read_line()
    print(text_of_bool(nearly_a_mirror(sign)))


if __name__ == "__main__":
    main()
