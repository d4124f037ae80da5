import sys


def count_hops(carpet: list[str], word: str) -> int:
    # Too slow: follows all ways of the word's length and looks at the letters at the end.
    rows, columns = len(carpet), len(carpet[0])

    def hops(way: list[tuple[int, int]]) -> int:
        if len(way) == len(word):
            return int("".join(carpet[row][column] for row, column in way) == word)
        row, column = way[-1]
        ways = 0
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and (r, c) not in way:
                ways += hops([*way, (r, c)])
        return ways

    return sum(hops([(row, column)]) for row in range(rows) for column in range(columns))


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
