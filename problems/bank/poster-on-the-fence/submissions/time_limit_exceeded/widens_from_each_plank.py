import sys


def poster_on_the_fence(planks: list[int]) -> int:
    best = 0
    for i, height in enumerate(planks):
        left = right = i
        while left > 0 and planks[left - 1] >= height:
            left -= 1
        while right + 1 < len(planks) and planks[right + 1] >= height:
            right += 1
        best = max(best, height * (right - left + 1))
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    planks = read_ints()
    print(poster_on_the_fence(planks))


if __name__ == "__main__":
    main()
