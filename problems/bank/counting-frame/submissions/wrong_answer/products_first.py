import re
import sys


RING = 1_000_003


def value_on_frame(sheet: str) -> int:
    # Wrong: products come last here.
    open_brackets = []
    total, sign, product = 0, 1, 1
    for part in re.findall(r"[0-9]+|.", sheet):
        if part in "+-":
            total, sign, product = (total + sign * product) % RING, 1 if part == "+" else -1, 1
        elif part == "(":
            open_brackets.append((total, sign, product))
            total, sign, product = 0, 1, 1
        elif part == ")":
            value = total + sign * product
            total, sign, product = open_brackets.pop()
            product = product * value % RING
        elif part != "*":
            product = product * int(part) % RING
    return (total + sign * product) % RING


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sheet = read_line()
    print(value_on_frame(sheet))


if __name__ == "__main__":
    main()
