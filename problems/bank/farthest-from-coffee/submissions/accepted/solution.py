import sys
from collections import deque


def farthest_desk(plan: list[str]) -> list[int]:
    rows, columns = len(plan), len(plan[0])
    steps = [[-1] * columns for _ in range(rows)]
    queue = deque()
    for row in range(rows):
        for column in range(columns):
            if plan[row][column] == "K":
                steps[row][column] = 0
                queue.append((row, column))
    while queue:
        row, column = queue.popleft()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and plan[r][c] != "#" and steps[r][c] < 0:
                steps[r][c] = steps[row][column] + 1
                queue.append((r, c))
    best = []
    longest = 0
    for row in range(rows):
        for column in range(columns):
            if steps[row][column] > longest:
                longest = steps[row][column]
                best = [longest, row, column]
    return best


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
    plan = read_strings()
    print(text_of_ints(farthest_desk(plan)))


if __name__ == "__main__":
    main()
