import sys


def repair_cost(have: str, want: str, add: int, remove: int, repaint: int) -> int:
    # Wrong: only repaints if both have the same number of letters.
    above = [add * j for j in range(len(want) + 1)]
    for i, letter in enumerate(have, 1):
        row = [remove * i]
        for j, wanted in enumerate(want):
            if letter == wanted:
                row.append(above[j])
            elif len(have) == len(want):
                row.append(above[j] + repaint)
            else:
                row.append(min(above[j] + repaint, above[j + 1] + remove, row[j] + add))
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
