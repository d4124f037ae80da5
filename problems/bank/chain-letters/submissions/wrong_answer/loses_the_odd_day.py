import sys


def counter_shows(start: int, factor: int, days: int, size: int) -> int:
    # Wrong: halves the days and loses the odd one, except for the last.
    power = factor % size
    result = start % size
    if days == 0:
        return result
    while days > 1:
        power = power * power % size
        days //= 2
    return result * power % size


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
