import sys


def stepping_stones(springs: list[int]) -> int:
    stone = jumps = 0
    while stone < len(springs) - 1:
        if springs[stone] == 0:
            return -1
        stone += springs[stone]
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
