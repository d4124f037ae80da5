import sys


def day_connected(islands: int, bridges: list[list[int]]) -> int:
    # Wrong: counts the days from 0.
    group = list(range(islands))
    for day, (a, b) in enumerate(bridges):
        old, new = group[a], group[b]
        group = [new if one == old else one for one in group]
        if len(set(group)) == 1:
            return day
    return 0 if islands == 1 else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    islands = int(read_line())
    bridges = read_int_lists()
    print(day_connected(islands, bridges))


if __name__ == "__main__":
    main()
