import sys


def repair_cost(have: str, want: str, add: int, remove: int, repaint: int) -> int:
    # Wrong: mixes up the costs of adding and removing.
    above = [remove * j for j in range(len(want) + 1)]
    for i, letter in enumerate(have, 1):
        row = [add * i]
        for j, wanted in enumerate(want):
            same = above[j] if letter == wanted else above[j] + repaint
            row.append(min(same, above[j + 1] + add, row[j] + remove))
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
