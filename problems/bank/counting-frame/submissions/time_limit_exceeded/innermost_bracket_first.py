import re
import sys


RING = 1_000_003


def value_on_frame(sheet: str) -> int:
    sheet = f"({sheet})"
    while "(" in sheet:
        sheet = re.sub(r"\(([^()]*)\)", lambda inner: flat(inner[1]), sheet, count=1)
    return int(sheet)


def flat(sheet: str) -> str:
    value = 1
    for total in sheet.split("*"):
        value = value * sum(map(int, re.findall(r"[+-]?[0-9]+", total))) % RING
    return str(value)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sheet = read_line()
    print(value_on_frame(sheet))


if __name__ == "__main__":
    main()
