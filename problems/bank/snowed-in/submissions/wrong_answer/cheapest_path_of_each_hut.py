import sys


def least_snow(huts: int, paths: list[list[int]]) -> int:
    # Wrong: clears the cheapest path of each hut, which may leave several groups.
    if huts == 1:
        return 0
    cheapest = {}
    for number, (a, b, snow) in enumerate(paths):
        for hut in (a, b):
            if a != b and (hut not in cheapest or snow < cheapest[hut][0]):
                cheapest[hut] = (snow, number)
    if len(cheapest) < huts:
        return -1
    return sum(snow for snow, _ in set(cheapest.values()))


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
