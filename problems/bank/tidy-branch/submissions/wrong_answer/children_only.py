import sys


def tidy_branch(levels: list[int]) -> int:
    # Wrong: compares each node with its two children only.
    numbers = [number for number in levels if number != -1]
    children: list[list[int]] = [[-1, -1] for _ in numbers]
    node = 0
    for place, number in enumerate(levels):
        if number != -1:
            if place:
                children[(place - 1) // 2][(place - 1) % 2] = node
            node += 1
    size = [0] * len(numbers)
    for node in range(len(numbers) - 1, -1, -1):
        a, b = children[node]
        if a != -1 and (size[a] == 0 or numbers[a] >= numbers[node]):
            continue
        if b != -1 and (size[b] == 0 or numbers[b] <= numbers[node]):
            continue
        size[node] = 1 + (size[a] if a != -1 else 0) + (size[b] if b != -1 else 0)
    return max(size)


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
