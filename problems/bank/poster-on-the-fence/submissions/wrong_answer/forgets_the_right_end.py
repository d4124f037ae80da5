import sys


def poster_on_the_fence(planks: list[int]) -> int:
    # Wrong: forgets the planks that are still on the stack at the right end.
    best = 0
    stack: list[int] = []
    for i, height in enumerate(planks):
        while stack and planks[stack[-1]] >= height:
            lowest = planks[stack.pop()]
            best = max(best, lowest * (i - (stack[-1] if stack else -1) - 1))
        stack.append(i)
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
