import sys


def stepping_stones(springs: list[int]) -> int:
    # Wrong: wants to land beyond the last stone.
    far = len(springs)
    best = [0] + [10**9] * far
    for i, spring in enumerate(springs):
        for j in range(i + 1, min(far, i + spring) + 1):
            best[j] = min(best[j], best[i] + 1)
    return best[far] if best[far] < 10**9 else -1


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
