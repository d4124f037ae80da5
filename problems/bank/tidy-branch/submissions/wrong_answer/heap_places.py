import sys


def tidy_branch(levels: list[int]) -> int:
    # Wrong: reads the list as if missing children had children, too.
    best = 0

    def search(at: int) -> tuple[int, int, int]:
        nonlocal best
        if at >= len(levels) or levels[at] == -1:
            return 0, 10**9, -(10**9)
        left, right = search(2 * at + 1), search(2 * at + 2)
        if left[0] < 0 or right[0] < 0 or left[2] >= levels[at] or right[1] <= levels[at]:
            return -1, 0, 0
        size = left[0] + right[0] + 1
        best = max(best, size)
        return size, min(left[1], levels[at]), max(right[2], levels[at])

    for at in range(len(levels)):
        search(at)
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    levels = read_ints()
    print(tidy_branch(levels))


if __name__ == "__main__":
    main()
