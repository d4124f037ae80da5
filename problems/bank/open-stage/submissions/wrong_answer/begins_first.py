import sys


def open_stage(acts: list[list[int]]) -> int:
    # Wrong: an act that begins first may keep the stage for long.
    turned_down = 0
    free_from = None
    for begin, end in sorted(acts):
        if free_from is None or begin >= free_from:
            free_from = end
        else:
            turned_down += 1
    return turned_down


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    acts = read_int_lists()
    print(open_stage(acts))


if __name__ == "__main__":
    main()
