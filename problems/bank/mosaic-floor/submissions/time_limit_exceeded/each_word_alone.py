import sys
from collections import Counter


def can_hop(tiles: list[list[str]], word: str) -> bool:
    rows, columns = len(tiles), len(tiles[0])

    def go(row: int, column: int, at: int) -> bool:
        if not (0 <= row < rows and 0 <= column < columns) or tiles[row][column] != word[at]:
            return False
        if at == len(word) - 1:
            return True
        tiles[row][column] = ""
        found = any(go(row + down, column + right, at + 1) for down, right in ((1, 0), (-1, 0), (0, 1), (0, -1)))
        tiles[row][column] = word[at]
        return found

    return any(go(row, column, 0) for row in range(rows) for column in range(columns))


def mosaic_floor(tiles: list[list[str]], words: list[str]) -> list[str]:
    there = Counter(letter for row in tiles for letter in row)
    return [word for word in words if Counter(word) <= there and can_hop(tiles, word)]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_chars() -> list[str]:
    read_line()  # how many there are
    return list(read_line())


def read_char_lists() -> list[list[str]]:
    return [read_chars() for _ in range(int(read_line()))]


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def fail(words: str) -> None:
    sys.exit(f"The returned {words}")


def expect(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        fail(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_string(value: str) -> str:
    expect(value, "str", str)
    return str(value)


def text_of_strings(values: list[str]) -> str:
    expect(values, "list[str]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_string, values)])


def main() -> None:
    tiles = read_char_lists()
    words = read_strings()
    print(text_of_strings(mosaic_floor(tiles, words)))


if __name__ == "__main__":
    main()
