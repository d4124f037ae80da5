import sys


def repair_cost(have: str, want: str, add: int, remove: int, repaint: int) -> int:
    above = [add * j for j in range(len(want) + 1)]
    for i, letter in enumerate(have, 1):
        row = [remove * i]
        for j, wanted in enumerate(want):
            cost = above[j] if letter == wanted else above[j] + repaint
            if above[j + 1] + remove < cost:
                cost = above[j + 1] + remove
            if row[j] + add < cost:
                cost = row[j] + add
            row.append(cost)
        above = row
    return above[-1]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


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
    have = read_line()
    want = read_line()
    add = int(read_line())
    remove = int(read_line())
    repaint = int(read_line())
    print(text_of_int(repair_cost(have, want, add, remove, repaint)))


if __name__ == "__main__":
    main()
