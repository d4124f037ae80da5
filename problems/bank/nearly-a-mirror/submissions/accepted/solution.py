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


def main() -> None:
    sign = read_line()
    print("true" if nearly_a_mirror(sign) else "false")


if __name__ == "__main__":
    main()
