import sys


def count_hops(carpet: list[str], word: str) -> int:
    # Wrong: counts the tiles from which the word can be hopped, not the ways.
    rows, columns = len(carpet), len(carpet[0])

    def can_hop(row: int, column: int, way: tuple[tuple[int, int], ...]) -> bool:
        if not (0 <= row < rows and 0 <= column < columns):
            return False
        if (row, column) in way or carpet[row][column] != word[len(way)]:
            return False
        way = (*way, (row, column))
        if len(way) == len(word):
            return True
        sides = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
        return any(can_hop(r, c, way) for r, c in sides)

    return sum(can_hop(row, column, ()) for row in range(rows) for column in range(columns))


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
