import sys


def nearly_a_mirror(sign: str) -> bool:
    if sign == sign[::-1]:
        return True
    for i in range(len(sign)):
        rest = sign[:i] + sign[i + 1 :]
        if rest == rest[::-1]:
            return True
    return False


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    sign = read_line()
    print("true" if nearly_a_mirror(sign) else "false")


if __name__ == "__main__":
    main()
