import sys
from bisect import bisect_right


def growing_row(heights: list[int]) -> int:
    # Wrong: of equal trees only one can be left.
    lowest_last = []
    for height in heights:
        length = bisect_right(lowest_last, height)
        lowest_last[length : length + 1] = [height]
    return len(lowest_last)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    heights = read_ints()
    print(growing_row(heights))


if __name__ == "__main__":
    main()
