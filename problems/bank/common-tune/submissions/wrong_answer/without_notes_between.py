import sys


def common_tune(first: str, second: str) -> int:
    # Wrong: there may be other notes between those of the tune.
    best = 0
    row = [0] * (len(second) + 1)
    for note in first:
        row = [0] + [row[j] + 1 if note == other else 0 for j, other in enumerate(second)]
        best = max(best, *row)
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    first = read_line()
    second = read_line()
    print(common_tune(first, second))


if __name__ == "__main__":
    main()
