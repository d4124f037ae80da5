import sys


def day_connected(islands: int, bridges: list[list[int]]) -> int:
    # Wrong: takes any n - 1 bridges for enough.
    return 0 if islands == 1 else islands - 1 if len(bridges) >= islands - 1 else -1


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
