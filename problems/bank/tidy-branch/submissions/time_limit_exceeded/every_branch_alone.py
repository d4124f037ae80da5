import sys


def tidy_branch(levels: list[int]) -> int:
    # Too slow: checks the branch below each node on its own, from its top to its leaves.
    numbers = [number for number in levels if number != -1]
    children: list[list[int]] = [[-1, -1] for _ in numbers]
    node = 0
    for place, number in enumerate(levels):
        if number != -1:
            if place:
                children[(place - 1) // 2][(place - 1) % 2] = node
            node += 1

    def size_if_tidy(root: int) -> int:
        todo = [(root, -1, 1_000_000_001)]
        size = 0
        while todo:
            at, low, high = todo.pop()
            if not low < numbers[at] < high:
                return 0
            size += 1
            if children[at][0] != -1:
                todo.append((children[at][0], low, numbers[at]))
            if children[at][1] != -1:
                todo.append((children[at][1], numbers[at], high))
        return size

    return max(size_if_tidy(root) for root in range(len(numbers)))


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
