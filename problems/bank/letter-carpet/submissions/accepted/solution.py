import sys


def count_hops(carpet: list[str], word: str) -> int:
    rows, columns = len(carpet), len(carpet[0])
    marked = [[False] * columns for _ in range(rows)]

    def hops(row: int, column: int, place: int) -> int:
        if not (0 <= row < rows and 0 <= column < columns):
            return 0
        if marked[row][column] or carpet[row][column] != word[place]:
            return 0
        if place == len(word) - 1:
            return 1
        marked[row][column] = True
        ways = hops(row - 1, column, place + 1) + hops(row + 1, column, place + 1)
        ways += hops(row, column - 1, place + 1) + hops(row, column + 1, place + 1)
        marked[row][column] = False
        return ways

    return sum(hops(row, column, 0) for row in range(rows) for column in range(columns))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def main() -> None:
    carpet = read_strings()
    word = read_line()
    print(text_of_int(count_hops(carpet, word)))


if __name__ == "__main__":
    main()
