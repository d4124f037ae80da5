import sys


def ledger_stretches(entries: list[int], target: int) -> int:
    # Wrong: remembers which balances there were, but not how often.
    seen = {0}
    balance = fitting = 0
    for entry in entries:
        balance += entry
        fitting += balance - target in seen
        seen.add(balance)
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
