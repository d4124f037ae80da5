import sys


def count_ponds(field: list[str]) -> list[int]:
    # Too slow: searches the whole pond anew from each of its squares.
    water = {(r, c) for r, row in enumerate(field) for c, square in enumerate(row) if square == "~"}
    ponds, largest = 0, 0
    for start in water:
        seen = {start}
        stack = [start]
        while stack:
            row, column = stack.pop()
            for square in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if square in water and square not in seen:
                    seen.add(square)
                    stack.append(square)
        largest = max(largest, len(seen))
        if start == min(seen):
            ponds += 1
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
