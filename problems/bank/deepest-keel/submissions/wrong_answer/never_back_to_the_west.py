import sys


def deepest_keel(depths: list[list[int]]) -> int:
    # Wrong: goes column by column and never back to the west.
    best = [row[0] for row in depths]
    for column in range(len(depths[0])):
        best = [min(worth, row[column]) for worth, row in zip(best, depths)]
        for row in range(1, len(best)):
            best[row] = max(best[row], min(best[row - 1], depths[row][column]))
        for row in reversed(range(len(best) - 1)):
            best[row] = max(best[row], min(best[row + 1], depths[row][column]))
    return max(best)


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
