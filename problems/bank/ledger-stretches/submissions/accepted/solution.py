import sys
from collections import defaultdict


def ledger_stretches(entries: list[int], target: int) -> int:
    seen = defaultdict(int, {0: 1})  # how often each balance occurred, that before the first day included
    balance = fitting = 0
    for entry in entries:
        balance += entry
        fitting += seen.get(balance - target, 0)
        seen[balance] += 1
    return fitting


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def main() -> None:
    entries = read_ints()
    target = int(read_line())
    print(text_of_int(ledger_stretches(entries, target)))


if __name__ == "__main__":
    main()
