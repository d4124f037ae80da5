import sys


def join_ropes(ropes: list[int]) -> int:
    # Wrong: sorts only once; the new rope goes to the end of the line.
    queue = sorted(ropes)
    minutes = 0
    while len(queue) > 1:
        rope = queue[0] + queue[1]
        minutes += rope
        queue = [*queue[2:], rope]
    return minutes


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    ropes = read_ints()
    print(join_ropes(ropes))


if __name__ == "__main__":
    main()
