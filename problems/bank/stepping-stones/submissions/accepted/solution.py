import sys


def stepping_stones(springs: list[int]) -> int:
    jumps = end = farthest = 0  # up to `end` with the jumps so far, up to `farthest` with one more
    for i, spring in enumerate(springs):
        if i > end:
            if farthest <= end:
                return -1
            jumps, end = jumps + 1, farthest
        farthest = max(farthest, i + spring)
    return jumps


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    springs = read_ints()
    print(stepping_stones(springs))


if __name__ == "__main__":
    main()
