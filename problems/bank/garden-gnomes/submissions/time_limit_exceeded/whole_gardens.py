import itertools
import sys


def count_gardens(garden: list[str]) -> int:
    # Too slow: lets each row have its gnome on any bed, and looks at a garden only when it is complete.
    beds = len(garden)
    ways = 0
    for columns in itertools.product(range(beds), repeat=beds):
        if len(set(columns)) < beds or any(garden[row][column] == "#" for row, column in enumerate(columns)):
            continue
        to_left = {row + column for row, column in enumerate(columns)}
        to_right = {row - column for row, column in enumerate(columns)}
        ways += len(to_left) == beds and len(to_right) == beds
    return ways


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def main() -> None:
    garden = read_strings()
    print(count_gardens(garden))


if __name__ == "__main__":
    main()
