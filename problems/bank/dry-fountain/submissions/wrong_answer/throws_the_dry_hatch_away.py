import sys


def first_dry(hatches: int) -> int:
    low, high = 1, hatches
    while low < high:
        middle = (low + high) // 2
        if is_dry(middle):
            high = middle - 1  # Wrong: middle may be the first dry hatch.
        else:
            low = middle + 1
    return low


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
