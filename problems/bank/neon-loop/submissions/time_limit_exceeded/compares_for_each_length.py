import sys


def neon_loop(photo: str) -> int:
    for period in range(1, len(photo)):
        if photo[period:] == photo[:-period]:
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
