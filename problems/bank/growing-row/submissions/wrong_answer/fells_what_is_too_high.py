import sys


def growing_row(heights: list[int]) -> int:
    # Wrong: a lower tree at the end may be worth less than the higher ones before it.
    longest, left = 0, []
    for height in heights:
        while left and left[-1] >= height:
            left.pop()
        left.append(height)
        longest = max(longest, len(left))
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
