import sys


def count_ponds(field: list[str]) -> list[int]:
    # Wrong: takes squares that touch at a corner for neighbours.
    left = {(r, c) for r, row in enumerate(field) for c, square in enumerate(row) if square == "~"}
    ponds, largest = 0, 0
    while left:
        stack = [left.pop()]
        size = 0
        while stack:
            row, column = stack.pop()
            size += 1
            for r in range(row - 1, row + 2):
                for c in range(column - 1, column + 2):
                    if (r, c) in left:
                        left.remove((r, c))
                        stack.append((r, c))
        ponds += 1
        largest = max(largest, size)
    return [ponds, largest]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    field = read_strings()
    print(text_of_ints(count_ponds(field)))


if __name__ == "__main__":
    main()
