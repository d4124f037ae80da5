import sys


def least_snow(huts: int, paths: list[list[int]]) -> int:
    group = list(range(huts))

    def find(hut: int) -> int:
        while group[hut] != hut:
            group[hut] = group[group[hut]]
            hut = group[hut]
        return hut

    total = 0
    missing = huts - 1
    for a, b, snow in sorted(paths, key=lambda path: path[2]):
        a, b = find(a), find(b)
        if a != b:
            group[a] = b
            total += snow
            missing -= 1
    return total if missing == 0 else -1


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
