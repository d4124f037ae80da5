import sys


def mosaic_floor(tiles: list[list[str]], words: list[str]) -> list[str]:
    rows, columns = len(tiles), len(tiles[0])
    root: dict = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node["."] = word
    found = set()

    def go(row: int, column: int, node: dict) -> None:
        letter = tiles[row][column]
        following = node.get(letter)
        if following is None:
            return
        if "." in following:
            found.add(following["."])
        tiles[row][column] = ""
        if row > 0:
            go(row - 1, column, following)
        if row + 1 < rows:
            go(row + 1, column, following)
        if column > 0:
            go(row, column - 1, following)
        if column + 1 < columns:
            go(row, column + 1, following)
        tiles[row][column] = letter

    for row in range(rows):
        for column in range(columns):
            go(row, column, root)
    return [word for word in words if word in found]


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


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_string(value: str) -> str:
    if type(value) is not str:
        check_type(value, "str", str)
    return str(value)


def text_of_strings(values: list[str]) -> str:
    check_type(values, "list[str]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_string, values)])


def main() -> None:
    tiles = read_char_lists()
    words = read_strings()
    print(text_of_strings(mosaic_floor(tiles, words)))


if __name__ == "__main__":
    main()
