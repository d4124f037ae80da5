import sys


def counter_shows(start: int, factor: int, days: int, size: int) -> int:
    # Wrong: shortens the days modulo size - 1, which needs a prime size that does not divide the factor.
    if size > 1:
        days %= size - 1
    return start * pow(factor, days, size) % size


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    start = int(read_line())
    factor = int(read_line())
    days = int(read_line())
    size = int(read_line())
    print(counter_shows(start, factor, days, size))


if __name__ == "__main__":
    main()
