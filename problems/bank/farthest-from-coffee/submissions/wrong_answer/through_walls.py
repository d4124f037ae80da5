import sys


def farthest_desk(plan: list[str]) -> list[int]:
    # Wrong: measures along rows and columns, as if there were no walls.
    rows, columns = len(plan), len(plan[0])
    far = rows + columns
    steps = [[0 if square == "K" else far for square in row] for row in plan]
    for row in range(rows):
        for column in range(columns):
            above = steps[row - 1][column] if row else far
            left = steps[row][column - 1] if column else far
            steps[row][column] = min(steps[row][column], above + 1, left + 1)
    for row in reversed(range(rows)):
        for column in reversed(range(columns)):
            below = steps[row + 1][column] if row + 1 < rows else far
            right = steps[row][column + 1] if column + 1 < columns else far
            steps[row][column] = min(steps[row][column], below + 1, right + 1)
    best = []
    for row in range(rows):
        for column in range(columns):
            if plan[row][column] == "." and (best[0] if best else 0) < steps[row][column] < far:
                best = [steps[row][column], row, column]
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
