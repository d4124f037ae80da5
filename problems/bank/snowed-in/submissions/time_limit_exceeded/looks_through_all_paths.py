import sys


def least_snow(huts: int, paths: list[list[int]]) -> int:
    # Too slow: looks through all paths for each hut that joins the group.
    joined = [False] * huts
    joined[0] = True
    total = 0
    for _ in range(huts - 1):
        cheapest = None
        for path in paths:
            if joined[path[0]] != joined[path[1]] and (cheapest is None or path[2] < cheapest[2]):
                cheapest = path
        if cheapest is None:
            return -1
        joined[cheapest[0]] = joined[cheapest[1]] = True
        total += cheapest[2]
    return total


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    huts = int(read_line())
    paths = read_int_lists()
    print(least_snow(huts, paths))


if __name__ == "__main__":
    main()
