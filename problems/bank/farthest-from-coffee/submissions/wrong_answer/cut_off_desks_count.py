import sys
from collections import deque


def farthest_desk(plan: list[str]) -> list[int]:
    # Wrong: returns nothing as soon as one desk is cut off.
    rows, columns = len(plan), len(plan[0])
    kitchens = [(r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "K"]
    steps = dict.fromkeys(kitchens, 0)
    queue = deque(kitchens)
    while queue:
        row, column = queue.popleft()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and plan[r][c] != "#" and (r, c) not in steps:
                steps[r, c] = steps[row, column] + 1
                queue.append((r, c))
    best = []
    for row in range(rows):
        for column in range(columns):
            if plan[row][column] != "#" and (row, column) not in steps:
                return []
            if steps.get((row, column), 0) > (best[0] if best else 0):
                best = [steps[row, column], row, column]
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
