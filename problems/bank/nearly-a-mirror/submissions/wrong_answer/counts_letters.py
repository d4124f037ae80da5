import sys


def nearly_a_mirror(sign: str) -> bool:
    # Wrong: counts letters: a mirror has at most one letter an odd number of times.
    odd = sum(sign.count(letter) % 2 for letter in set(sign))
    return odd <= 2


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sign = read_line()
    print("true" if nearly_a_mirror(sign) else "false")


if __name__ == "__main__":
    main()
