import sys


def open_stage(acts: list[list[int]]) -> int:
    # Wrong: one act that is turned down may settle several clashes.
    acts = sorted(acts)
    clashes = 0
    for i, (_, end) in enumerate(acts):
        for begin, _ in acts[i + 1 :]:
            clashes += begin < end
    return min(clashes, max(0, len(acts) - 1))


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
