import sys


def farthest_desk(plan: list[str]) -> list[int]:
    # Wrong: a stack finds ways, but not the shortest.
    rows, columns = len(plan), len(plan[0])
    stack = [(r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "K"]
    steps = dict.fromkeys(stack, 0)
    while stack:
        row, column = stack.pop()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and plan[r][c] != "#" and (r, c) not in steps:
                steps[r, c] = steps[row, column] + 1
                stack.append((r, c))
    best = []
    for (row, column), length in sorted(steps.items()):
        if length > (best[0] if best else 0):
            best = [length, row, column]
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    plan = read_strings()
    print(text_of_ints(farthest_desk(plan)))


if __name__ == "__main__":
    main()
