import sys


def common_tune(first: str, second: str) -> int:
    row = [0] * (len(second) + 1)
    for note in first:
        for j, other in enumerate(second, 1):
            if note == other:
                # Wrong: the entry before it may have this note of the first song already.
                row[j] = row[j - 1] + 1
            else:
                row[j] = max(row[j], row[j - 1])
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
