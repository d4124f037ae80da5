import sys


def turn_groups(coupled_to: list[int], front: int, size: int) -> list[int]:
    # Too slow: walks from the front for each place of the train.
    def wagon_at(place: int) -> int:
        wagon = front
        for _ in range(place):
            wagon = coupled_to[wagon]
        return wagon

    count = len(coupled_to)
    complete = count - count % size
    order = []
    for place in range(count):
        start = place - place % size
        order.append(wagon_at(start + size - 1 - (place - start) if place < complete else place))
    answer = [-1] * count
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
