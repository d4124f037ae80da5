import sys


def growing_row(heights: list[int]) -> int:
    # Wrong: it may be better to fell the higher tree before.
    left = [heights[0]]
    for height in heights:
        if height > left[-1]:
            left.append(height)
    return len(left)


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
