import sys
from collections import deque


def way(plan: list[str], row: int, column: int) -> int:
    steps = {(row, column): 0}
    queue = deque(steps)
    while queue:
        row, column = queue.popleft()
        if plan[row][column] == "K":
            return steps[row, column]
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < len(plan) and 0 <= c < len(plan[0]) and plan[r][c] != "#" and (r, c) not in steps:
                steps[r, c] = steps[row, column] + 1
                queue.append((r, c))
    return 0


def farthest_desk(plan: list[str]) -> list[int]:
    # Too slow: searches the plan anew from each desk.
    best = []
    for row, line in enumerate(plan):
        for column, square in enumerate(line):
            if square == "." and (length := way(plan, row, column)) > (best[0] if best else 0):
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
