import sys


def mosaic_floor(tiles: list[list[str]], words: list[str]) -> list[str]:
    rows, columns = len(tiles), len(tiles[0])
    hopped = []
    for word in words:
        # Wrong: where one may stand after each letter, with no thought of the tiles before.
        stand = {(r, c) for r in range(rows) for c in range(columns) if tiles[r][c] == word[0]}
        for letter in word[1:]:
            near = {(r + down, c + right) for r, c in stand for down, right in ((1, 0), (-1, 0), (0, 1), (0, -1))}
            stand = {(r, c) for r, c in near if 0 <= r < rows and 0 <= c < columns and tiles[r][c] == letter}
        if stand:
            hopped.append(word)
    return hopped


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
