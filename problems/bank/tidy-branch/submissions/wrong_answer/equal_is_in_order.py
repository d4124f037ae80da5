import sys


def tidy_branch(levels: list[int]) -> int:
    # Wrong: lets equal numbers stand below each other.
    nodes = [[number, -1, -1] for number in levels if number != -1]
    node = 0
    for place, number in enumerate(levels):
        if number != -1:
            if place:
                nodes[(place - 1) // 2][2 - place % 2] = node
            node += 1
    best = 1
    size = [0] * len(nodes)
    low = [one[0] for one in nodes]
    high = [one[0] for one in nodes]
    for node in range(len(nodes) - 1, -1, -1):
        number, a, b = nodes[node]
        if a != -1:
            if not size[a] or high[a] > number:
                continue
            low[node] = low[a]
        if b != -1:
            if not size[b] or low[b] < number:
                continue
            high[node] = high[b]
        size[node] = 1 + (size[a] if a != -1 else 0) + (size[b] if b != -1 else 0)
        best = max(best, size[node])
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    levels = read_ints()
    print(tidy_branch(levels))


if __name__ == "__main__":
    main()
