import sys


def nearly_a_mirror(sign: str) -> bool:
    # Wrong: allows one pair of letters that differ, as if a letter could be painted over.
    pairs = zip(sign[: len(sign) // 2], reversed(sign), strict=False)
    return sum(a != b for a, b in pairs) <= 1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sign = read_line()
    print("true" if nearly_a_mirror(sign) else "false")


if __name__ == "__main__":
    main()
