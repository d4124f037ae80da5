import sys


def count_gardens(garden: list[str]) -> int:
    # Wrong: checks only one of the two diagonals.
    beds = len(garden)

    def count(taken: list[int]) -> int:
        row = len(taken)
        if row == beds:
            return 1
        return sum(
            count([*taken, column])
            for column in range(beds)
            if garden[row][column] == "."
            and column not in taken
            and all(taken[above] - above != column - row for above in range(row))
        )

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
