import sys


def first_dry(hatches: int) -> int:
    low, high = 0, hatches
    while high - low > 1:
        middle = (low + high) // 2
        if is_dry(middle):
            high = middle
        else:
            low = middle
    return low  # Wrong: the last wet hatch, not the first dry one.


# You need not look below this line: it talks to the judge, and flushes what it writes.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def is_dry(hatch: int) -> bool:
    print("?", hatch, flush=True)
    return read_line() == "dry"


def main() -> None:
    hatches = int(read_line())
    print("!", first_dry(hatches), flush=True)


if __name__ == "__main__":
    main()
