import sys


def passes(depths: list[list[int]], keel: int) -> bool:
    rows, columns = len(depths), len(depths[0])
    stack = [(row, 0) for row in range(rows) if depths[row][0] >= keel]
    seen = set(stack)
    while stack:
        row, column = stack.pop()
        if column == columns - 1:
            return True
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and depths[r][c] >= keel and (r, c) not in seen:
                seen.add((r, c))
                stack.append((r, c))
    return False


def deepest_keel(depths: list[list[int]]) -> int:
    # Too slow: searches the whole map for each depth that occurs.
    for keel in sorted({depth for row in depths for depth in row}, reverse=True):
        if passes(depths, keel):
            return keel
    return 0


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    depths = read_int_lists()
    print(deepest_keel(depths))


if __name__ == "__main__":
    main()
