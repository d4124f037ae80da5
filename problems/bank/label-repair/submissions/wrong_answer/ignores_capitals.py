import sys


def repair_cost(have: str, want: str, add: int, remove: int, repaint: int) -> int:
    # Wrong: takes a capital letter for the same as its small one, and strips spaces.
    have, want = have.lower().strip(), want.lower().strip()
    above = [add * j for j in range(len(want) + 1)]
    for i, letter in enumerate(have, 1):
        row = [remove * i]
        for j, wanted in enumerate(want):
            same = above[j] if letter == wanted else above[j] + repaint
            row.append(min(same, above[j + 1] + remove, row[j] + add))
        above = row
    return above[-1]


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
