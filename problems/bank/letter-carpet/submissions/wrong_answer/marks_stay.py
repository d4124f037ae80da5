import sys


def count_hops(carpet: list[str], word: str) -> int:
    # Wrong: does not take marks away, so later ways from the same beginning lack the tiles.
    rows, columns = len(carpet), len(carpet[0])

    def hops(row: int, column: int, place: int, marked: set[tuple[int, int]]) -> int:
        if not (0 <= row < rows and 0 <= column < columns):
            return 0
        if (row, column) in marked or carpet[row][column] != word[place]:
            return 0
        if place == len(word) - 1:
            return 1
        marked.add((row, column))
        sides = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
        return sum(hops(r, c, place + 1, marked) for r, c in sides)

    return sum(hops(row, column, 0, set()) for row in range(rows) for column in range(columns))


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
