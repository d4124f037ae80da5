import sys


def counter_shows(start: int, factor: int, days: int, size: int) -> int:
    # Too slow: goes day by day.
    result = start % size
    for _ in range(days):
        result = result * factor % size
    return result


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
