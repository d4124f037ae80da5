import sys


def rain_on_the_terraces(heights: list[int]) -> int:
    left, right = 0, len(heights) - 1
    left_max = right_max = water = 0
    while left <= right:
        left_max = max(left_max, heights[left])
        right_max = max(right_max, heights[right])
        if left_max <= right_max:
            water += left_max - heights[left]
            left += 1
        else:
            water += right_max - heights[right]
            right -= 1
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
