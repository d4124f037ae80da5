import sys


def turn_groups(coupled_to: list[int], front: int, size: int) -> list[int]:
    # Wrong: turns a group only if a wagon follows it.
    train, wagon = [], front
    while wagon != -1:
        train.append(wagon)
        wagon = coupled_to[wagon]
    order: list[int] = []
    for start in range(0, len(train), size):
        group = train[start : start + size]
        order += group[::-1] if start + size < len(train) else group
    answer = [-1] * len(train)
    for wagon, behind in zip(order, order[1:], strict=False):
        answer[wagon] = behind
    return answer


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    coupled_to = read_ints()
    front = int(read_line())
    size = int(read_line())
    print(text_of_ints(turn_groups(coupled_to, front, size)))


if __name__ == "__main__":
    main()
