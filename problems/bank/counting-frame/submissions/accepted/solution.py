import re
import sys


RING = 1_000_003


def value_on_frame(sheet: str) -> int:
    open_brackets = []
    product, total, sign = 1, 0, 1
    for part in re.findall(r"[0-9]+|.", sheet):
        if part == "+":
            sign = 1
        elif part == "-":
            sign = -1
        elif part == "*":
            product, total, sign = product * total % RING, 0, 1
        elif part == "(":
            open_brackets.append((product, total, sign))
            product, total, sign = 1, 0, 1
        elif part == ")":
            value = product * total % RING
            product, total, sign = open_brackets.pop()
            total = (total + sign * value) % RING
        else:
            total = (total + sign * int(part)) % RING
    return product * total % RING


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
    sheet = read_line()
    print(text_of_int(value_on_frame(sheet)))


if __name__ == "__main__":
    main()
