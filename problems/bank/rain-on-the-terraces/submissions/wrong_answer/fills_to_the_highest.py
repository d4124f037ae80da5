import sys


def rain_on_the_terraces(heights: list[int]) -> int:
    # Wrong: fills only between the first and the last of the highest terraces.
    top = max(heights)
    first, last = heights.index(top), len(heights) - 1 - heights[::-1].index(top)
    return sum(top - height for height in heights[first : last + 1])


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
