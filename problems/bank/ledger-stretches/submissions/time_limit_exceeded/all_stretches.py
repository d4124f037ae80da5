import sys


def ledger_stretches(entries: list[int], target: int) -> int:
    fitting = 0
    for start in range(len(entries)):
        total = 0
        for end in range(start, len(entries)):
            total += entries[end]
            if total == target:
                fitting += 1
    return fitting


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    entries = read_ints()
    target = int(read_line())
    print(ledger_stretches(entries, target))


if __name__ == "__main__":
    main()
