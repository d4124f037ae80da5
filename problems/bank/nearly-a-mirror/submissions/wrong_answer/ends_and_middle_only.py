import sys


def nearly_a_mirror(sign: str) -> bool:
    # Wrong: takes out only the letter in the middle or at an end.
    middle = len(sign) // 2
    tries = [sign, sign[1:], sign[:-1], sign[:middle] + sign[middle + 1 :]]
    return any(word == word[::-1] for word in tries)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sign = read_line()
    print("true" if nearly_a_mirror(sign) else "false")


if __name__ == "__main__":
    main()
