import sys
from bisect import bisect_left


def growing_row(heights: list[int]) -> int:
    lowest_last = []
    for height in heights:
        length = bisect_left(lowest_last, height)
        if length == len(lowest_last):
            lowest_last.append(height)
        else:
            lowest_last[length] = height
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
