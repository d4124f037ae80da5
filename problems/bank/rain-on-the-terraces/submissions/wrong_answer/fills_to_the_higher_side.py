import sys


def rain_on_the_terraces(heights: list[int]) -> int:
    # Wrong: takes the higher of the two sides.
    water = 0
    for i in range(1, len(heights) - 1):
        left, right = max(heights[:i]), max(heights[i + 1 :])
        if min(left, right) > heights[i]:
            water += max(left, right) - heights[i]
    return water


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    heights = read_ints()
    print(rain_on_the_terraces(heights))


if __name__ == "__main__":
    main()
