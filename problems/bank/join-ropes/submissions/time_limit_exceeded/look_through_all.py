import sys


def join_ropes(ropes: list[int]) -> int:
    # Too slow: looks through all ropes for the two shortest at each knot.
    ropes = ropes[:]
    minutes = 0
    while len(ropes) > 1:
        first, second = (0, 1) if ropes[0] <= ropes[1] else (1, 0)
        for place in range(2, len(ropes)):
            if ropes[place] < ropes[first]:
                first, second = place, first
            elif ropes[place] < ropes[second]:
                second = place
        ropes[first] += ropes[second]
        minutes += ropes[first]
        ropes[second] = ropes[-1]
        ropes.pop()
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
