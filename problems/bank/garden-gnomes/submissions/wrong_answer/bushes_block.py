import sys


def count_gardens(garden: list[str]) -> int:
    # Wrong: lets a bush block the view along a column.
    beds = len(garden)

    def count(taken: list[int]) -> int:
        row = len(taken)
        if row == beds:
            return 1
        ways = 0
        for column in range(beds):
            seen = False
            for above in range(row - 1, -1, -1):
                if garden[above][column] == "#":
                    break
                seen = seen or taken[above] == column
            seen = seen or any(abs(taken[above] - column) == row - above for above in range(row))
            if garden[row][column] == "." and not seen:
                ways += count([*taken, column])
        return ways

    return count([])


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
