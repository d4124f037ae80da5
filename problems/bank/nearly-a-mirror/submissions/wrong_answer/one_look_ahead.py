import sys


def nearly_a_mirror(sign: str) -> bool:
    left, right, removed = 0, len(sign) - 1, False
    while left < right:
        if sign[left] == sign[right]:
            left += 1
            right -= 1
        elif removed:
            return False
        elif sign[left + 1] == sign[right]:
            left, removed = left + 1, True
        else:
            right, removed = right - 1, True
    return True


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sign = read_line()
    print("true" if nearly_a_mirror(sign) else "false")


if __name__ == "__main__":
    main()
