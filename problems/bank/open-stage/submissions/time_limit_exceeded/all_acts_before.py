import sys


def open_stage(acts: list[list[int]]) -> int:
    acts = sorted(acts, key=lambda act: act[1])
    most = []
    for i, (begin, _) in enumerate(acts):
        before = 0
        for j in range(i):
            if acts[j][1] <= begin and most[j] > before:
                before = most[j]
        most.append(before + 1)
    return len(acts) - max(most, default=0)


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
