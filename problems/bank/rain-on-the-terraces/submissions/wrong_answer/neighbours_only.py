import sys


def rain_on_the_terraces(heights: list[int]) -> int:
    # Wrong: compares a terrace with its two neighbours only.
    return sum(
        max(0, min(left, right) - height)
        for left, height, right in zip(heights, heights[1:], heights[2:], strict=False)
    )


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
