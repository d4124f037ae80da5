import sys


def neon_loop(photo: str) -> int:
    period = 1
    for i in range(1, len(photo)):
        if photo[i] != photo[i - period]:
            period = i + 1
    return period


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    photo = read_line()
    print(neon_loop(photo))


if __name__ == "__main__":
    main()
