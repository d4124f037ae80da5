import sys


def growing_row(heights: list[int]) -> int:
    lengths = []
    for i, height in enumerate(heights):
        length = 0
        for j in range(i):
            if heights[j] < height and lengths[j] > length:
                length = lengths[j]
        lengths.append(length + 1)
    return max(lengths)


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
