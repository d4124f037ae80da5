import sys


def common_tune(first: str, second: str) -> int:
    sys.setrecursionlimit(100_000)

    def longest(i: int, j: int) -> int:
        if i == len(first) or j == len(second):
            return 0
        if first[i] == second[j]:
            return longest(i + 1, j + 1) + 1
        return max(longest(i + 1, j), longest(i, j + 1))

    return longest(0, 0)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    first = read_line()
    second = read_line()
    print(common_tune(first, second))


if __name__ == "__main__":
    main()
