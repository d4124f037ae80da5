import sys


def ploughed_road(cleared: list[list[int]], run: list[int]) -> list[list[int]]:
    first, last = run
    i = 0
    while i < len(cleared) and cleared[i][1] + 2 < first:
        i += 1
    before = cleared[:i]
    while i < len(cleared) and cleared[i][0] <= last + 2:
        # Wrong: one metre of snow between two stretches keeps them apart.
        first = min(first, cleared[i][0])
        last = max(last, cleared[i][1])
        i += 1
    return before + [[first, last]] + cleared[i:]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def text_of_int_lists(rows: list[list[int]]) -> str:
    return "\n".join([str(len(rows)), *map(text_of_ints, rows)])


def main() -> None:
    cleared = read_int_lists()
    run = read_ints()
    print(text_of_int_lists(ploughed_road(cleared, run)))


if __name__ == "__main__":
    main()
