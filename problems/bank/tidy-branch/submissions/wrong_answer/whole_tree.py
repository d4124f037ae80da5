import sys


def tidy_branch(levels: list[int]) -> int:
    # Wrong: sees only whether the whole tree is tidy.
    nodes = [[number, -1, -1] for number in levels if number != -1]
    node = 0
    for place, number in enumerate(levels):
        if number != -1:
            if place:
                nodes[(place - 1) // 2][2 - place % 2] = node
            node += 1
    order: list[int] = []

    def walk(at: int) -> None:
        if at != -1:
            walk(nodes[at][1])
            order.append(nodes[at][0])
            walk(nodes[at][2])

    walk(0)
    tidy = all(a < b for a, b in zip(order, order[1:], strict=False))
    return len(order) if tidy else 1


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
