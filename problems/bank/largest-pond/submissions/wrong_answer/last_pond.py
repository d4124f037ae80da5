import sys


def count_ponds(field: list[str]) -> list[int]:
    # Wrong: returns the size of the last pond.
    left = {(r, c) for r, row in enumerate(field) for c, square in enumerate(row) if square == "~"}
    ponds = size = 0
    while left:
        stack = [min(left)]
        left.remove(stack[0])
        ponds, size = ponds + 1, 0
        while stack:
            row, column = stack.pop()
            size += 1
            for square in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if square in left:
                    left.remove(square)
                    stack.append(square)
    return [ponds, size]


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
