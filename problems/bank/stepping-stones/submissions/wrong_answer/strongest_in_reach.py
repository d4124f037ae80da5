import sys


def stepping_stones(springs: list[int]) -> int:
    # Wrong: jumps to the strongest spring in reach.
    stone = jumps = 0
    last = len(springs) - 1
    while stone < last:
        if stone + springs[stone] >= last:
            return jumps + 1
        reach = range(stone + 1, stone + springs[stone] + 1)
        if not reach:
            return -1
        stone = max(reach, key=lambda one: (springs[one], one))
        jumps += 1
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
