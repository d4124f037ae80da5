import sys


def open_stage(acts: list[list[int]]) -> int:
    # Wrong: a short act may stand in the way of two others.
    on = []
    for begin, end in sorted(acts, key=lambda act: act[1] - act[0]):
        if all(end <= one or begin >= other for one, other in on):
            on.append((begin, end))
    return len(acts) - len(on)


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
