import sys


def common_tune(first: str, second: str) -> int:
    row = [0] * (len(second) + 1)
    for note in first:
        diagonal = best = 0
        for j, other in enumerate(second, 1):
            above = row[j]
            if note == other:
                best = diagonal + 1
            elif above > best:
                best = above
            row[j] = best
            diagonal = above
    return row[-1]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    first = read_line()
    second = read_line()
    print(common_tune(first, second))


if __name__ == "__main__":
    main()
