import sys


def neon_loop(photo: str) -> int:
    # Wrong: wants the text at least twice.
    for period in range(1, len(photo) // 2 + 1):
        if photo[period:] == photo[: len(photo) - period]:
            return period
    return len(photo)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    photo = read_line()
    print(neon_loop(photo))


if __name__ == "__main__":
    main()
