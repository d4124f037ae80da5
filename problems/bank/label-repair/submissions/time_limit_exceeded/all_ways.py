import sys


def repair_cost(have: str, want: str, add: int, remove: int, repaint: int) -> int:
    # Too slow: tries all ways, and works out the same beginnings again and again.
    sys.setrecursionlimit(100_000)

    def cost(i: int, j: int) -> int:
        if i == 0:
            return add * j
        if j == 0:
            return remove * i
        change = 0 if have[i - 1] == want[j - 1] else repaint
        return min(cost(i - 1, j) + remove, cost(i, j - 1) + add, cost(i - 1, j - 1) + change)

    return cost(len(have), len(want))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    have = read_line()
    want = read_line()
    add = int(read_line())
    remove = int(read_line())
    repaint = int(read_line())
    print(repair_cost(have, want, add, remove, repaint))


if __name__ == "__main__":
    main()
