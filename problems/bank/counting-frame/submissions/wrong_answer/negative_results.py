import math
import re
import sys


RING = 1_000_003


def value_on_frame(sheet: str) -> int:
    open_brackets = []
    product, total, sign = 1, 0, 1
    for part in re.findall(r"[0-9]+|.", sheet):
        if part in "+-":
            sign = 1 if part == "+" else -1
        elif part == "*":
            product, total, sign = product * total % RING, 0, 1
        elif part == "(":
            open_brackets.append((product, total, sign))
            product, total, sign = 1, 0, 1
        else:
            value = product * total % RING if part == ")" else int(part)
            if part == ")":
                product, total, sign = open_brackets.pop()
            # Wrong: as with % in C, what is below 0 stays there.
            total = int(math.fmod(total + sign * value, RING))
    return int(math.fmod(product * total, RING))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sheet = read_line()
    print(value_on_frame(sheet))


if __name__ == "__main__":
    main()
