import sys


def count_walks(town: list[str]) -> int:
    # Too slow: follows each walk on its own.
    def walks(row: int, column: int, passed: bool) -> int:
        if row == len(town) or column == len(town[0]) or town[row][column] == "#":
            return 0
        passed = passed or town[row][column] == "I"
        if row == len(town) - 1 and column == len(town[0]) - 1:
            return int(passed)
        return walks(row, column + 1, passed) + walks(row + 1, column, passed)

    return walks(0, 0, False) % 1_000_000_007


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def main() -> None:
    town = read_strings()
    print(count_walks(town))


if __name__ == "__main__":
    main()
