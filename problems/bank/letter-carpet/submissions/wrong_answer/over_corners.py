import sys


def count_hops(carpet: list[str], word: str) -> int:
    # Wrong: hops over corners as well.
    rows, columns = len(carpet), len(carpet[0])

    def hops(row: int, column: int, way: tuple[tuple[int, int], ...]) -> int:
        if (row, column) in way or carpet[row][column] != word[len(way)]:
            return 0
        way = (*way, (row, column))
        if len(way) == len(word):
            return 1
        ways = 0
        for r in range(max(row - 1, 0), min(row + 2, rows)):
            for c in range(max(column - 1, 0), min(column + 2, columns)):
                ways += hops(r, c, way)
        return ways

    return sum(hops(row, column, ()) for row in range(rows) for column in range(columns))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def main() -> None:
    carpet = read_strings()
    word = read_line()
    print(count_hops(carpet, word))


if __name__ == "__main__":
    main()
