import sys


def counter_shows(start: int, factor: int, days: int, size: int) -> int:
    # Wrong: takes no remainder where nothing is multiplied.
    result = start
    power = factor
    while days:
        if days % 2:
            result = result * power % size
        power = power * power % size
        days //= 2
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
