import sys
from collections import deque


def farthest_desk(plan: list[str]) -> list[int]:
    # Wrong: takes the desk that the search reaches last for the first of the farthest.
    rows, columns = len(plan), len(plan[0])
    kitchens = [(r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "K"]
    steps = dict.fromkeys(kitchens, 0)
    queue = deque(kitchens)
    last = []
    while queue:
        row, column = queue.popleft()
        if steps[row, column]:
            last = [steps[row, column], row, column]
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and plan[r][c] != "#" and (r, c) not in steps:
                steps[r, c] = steps[row, column] + 1
                queue.append((r, c))
    return last


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
