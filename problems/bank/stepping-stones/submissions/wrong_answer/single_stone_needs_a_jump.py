import sys


def stepping_stones(springs: list[int]) -> int:
    # Wrong: jumps also if the first stone is the last.
    if springs[0] == 0:
        return -1
    best = [0] + [10**9] * (len(springs) - 1)
    for i, spring in enumerate(springs):
        for j in range(i + 1, min(len(springs), i + spring + 1)):
            best[j] = min(best[j], best[i] + 1)
    return max(1, best[-1]) if best[-1] < 10**9 else -1


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
