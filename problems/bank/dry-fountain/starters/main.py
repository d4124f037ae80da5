import sys


def first_dry(hatches: int) -> int:
    # Write the body. is_dry(hatch) asks the judge.
    return 1


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
