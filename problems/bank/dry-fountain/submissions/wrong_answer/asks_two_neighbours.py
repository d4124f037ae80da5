import sys


def first_dry(hatches: int) -> int:
    low, high = 1, hatches
    while low < high:
        middle = (low + high) // 2
        # Wrong: two questions for each halving are too many.
        if is_dry(middle):
            if middle == 1 or not is_dry(middle - 1):
                return middle
            high = middle - 1
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
