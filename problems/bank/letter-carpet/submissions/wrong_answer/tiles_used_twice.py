import sys


def count_hops(carpet: list[str], word: str) -> int:
    # Wrong: a tile may be used twice.
    rows, columns = len(carpet), len(carpet[0])
    ways = {(r, c): 1 for r in range(rows) for c in range(columns) if carpet[r][c] == word[0]}
    for letter in word[1:]:
        following = {}
        for (row, column), count in ways.items():
            for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if 0 <= r < rows and 0 <= c < columns and carpet[r][c] == letter:
                    following[r, c] = following.get((r, c), 0) + count
        ways = following
    return sum(ways.values())


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
