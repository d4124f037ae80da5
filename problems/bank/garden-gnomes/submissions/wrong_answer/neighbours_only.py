import sys


def count_gardens(garden: list[str]) -> int:
    # Wrong: lets a gnome look along a diagonal only as far as the next row.
    beds = len(garden)

    def count(taken: list[int]) -> int:
        row = len(taken)
        if row == beds:
            return 1
        ways = 0
        for column in range(beds):
            near = bool(taken) and abs(taken[-1] - column) == 1
            if garden[row][column] == "." and column not in taken and not near:
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
