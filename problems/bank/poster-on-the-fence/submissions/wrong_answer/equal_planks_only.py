import sys


def poster_on_the_fence(planks: list[int]) -> int:
    # Wrong: covers only neighbours that are exactly as high.
    best = width = 0
    for i, plank in enumerate(planks):
        width = width + 1 if i and plank == planks[i - 1] else 1
        best = max(best, width * plank)
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
