import sys


def day_connected(islands: int, bridges: list[list[int]]) -> int:
    # Too slow: searches the whole country from island 0 every evening.
    neighbours: list[list[int]] = [[] for _ in range(islands)]
    if islands == 1:
        return 0
    for day, (a, b) in enumerate(bridges, 1):
        neighbours[a].append(b)
        neighbours[b].append(a)
        seen = {0}
        todo = [0]
        while todo:
            for island in neighbours[todo.pop()]:
                if island not in seen:
                    seen.add(island)
                    todo.append(island)
        if len(seen) == islands:
            return day
    return -1


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
