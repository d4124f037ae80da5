import sys


def repair_cost(have: str, want: str, add: int, remove: int, repaint: int) -> int:
    # Wrong: compares letter by letter, and adds or removes only at the end.
    change = min(repaint, add + remove)
    cost = sum(change for letter, wanted in zip(have, want, strict=False) if letter != wanted)
    return cost + add * max(0, len(want) - len(have)) + remove * max(0, len(have) - len(want))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    have = read_line()
    want = read_line()
    add = int(read_line())
    remove = int(read_line())
    repaint = int(read_line())
    print(repair_cost(have, want, add, remove, repaint))


if __name__ == "__main__":
    main()
