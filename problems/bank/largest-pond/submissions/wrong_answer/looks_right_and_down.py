import sys


def count_ponds(field: list[str]) -> list[int]:
    # Wrong: swims to the right and down only.
    rows, columns = len(field), len(field[0])
    seen: set[tuple[int, int]] = set()
    ponds, largest = 0, 0
    for top in range(rows):
        for left in range(columns):
            if field[top][left] != "~" or (top, left) in seen:
                continue
            seen.add((top, left))
            stack, size = [(top, left)], 0
            while stack:
                row, column = stack.pop()
                size += 1
                for r, c in ((row + 1, column), (row, column + 1)):
                    if r < rows and c < columns and field[r][c] == "~" and (r, c) not in seen:
                        seen.add((r, c))
                        stack.append((r, c))
            ponds, largest = ponds + 1, max(largest, size)
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
