import sys


def growing_row(heights: list[int]) -> int:
    # Wrong: trees between the ones that are left may be felled.
    longest = length = 1
    for i in range(1, len(heights)):
        length = length + 1 if heights[i] > heights[i - 1] else 1
        longest = max(longest, length)
    return longest


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
