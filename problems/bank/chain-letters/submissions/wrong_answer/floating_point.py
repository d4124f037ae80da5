import math
import sys


def counter_shows(start: int, factor: int, days: int, size: int) -> int:
    # Wrong: a floating-point number holds 53 bits, a product needs 60.
    result = float(start % size)
    power = float(factor % size)
    while days:
        if days % 2:
            result = math.fmod(result * power, size)
        power = math.fmod(power * power, size)
        days //= 2
    return int(result)


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
