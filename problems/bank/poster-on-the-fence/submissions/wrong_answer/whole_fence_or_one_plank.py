import sys


def poster_on_the_fence(planks: list[int]) -> int:
    # Wrong: tries only the whole fence and each plank alone.
    return max([min(planks) * len(planks), *planks])


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
