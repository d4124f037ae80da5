import sys


def stepping_stones(springs: list[int]) -> int:
    last = len(springs) - 1
    unreachable = len(springs)
    jumps = [0] + [unreachable] * last
    for i in range(last):
        for j in range(i + 1, min(i + springs[i], last) + 1):
            if jumps[i] + 1 < jumps[j]:
                jumps[j] = jumps[i] + 1
    return jumps[last] if jumps[last] < unreachable else -1


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
