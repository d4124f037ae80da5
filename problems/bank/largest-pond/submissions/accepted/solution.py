import sys


def count_ponds(field: list[str]) -> list[int]:
    rows, columns = len(field), len(field[0])
    seen = [[False] * columns for _ in range(rows)]
    ponds, largest = 0, 0
    for top in range(rows):
        for left in range(columns):
            if field[top][left] != "~" or seen[top][left]:
                continue
            ponds += 1
            size = 0
            seen[top][left] = True
            stack = [(top, left)]
            while stack:
                row, column = stack.pop()
                size += 1
                for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                    if 0 <= r < rows and 0 <= c < columns and field[r][c] == "~" and not seen[r][c]:
                        seen[r][c] = True
                        stack.append((r, c))
            largest = max(largest, size)
    return [ponds, largest]


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


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    field = read_strings()
    print(text_of_ints(count_ponds(field)))


if __name__ == "__main__":
    main()
