import sys


def ledger_stretches(entries: list[int], target: int) -> int:
    # Wrong: forgets the balance before the first day, so no stretch begins there.
    seen: dict[int, int] = {}
    balance = fitting = 0
    for entry in entries:
        balance += entry
        fitting += seen.get(balance - target, 0)
        seen[balance] = seen.get(balance, 0) + 1
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
