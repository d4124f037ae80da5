import sys


def cave_distances(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> list[int]:
    # Wrong: counts the passages of a trip and forgets how long they are.
    answers = []
    for a, b in trips:
        way, steps = {}, 0
        while a != -1:
            way[a] = steps
            a, steps = toward_exit[a], steps + 1
        steps = 0
        while b not in way:
            b, steps = toward_exit[b], steps + 1
        answers.append(way[b] + steps)
    return answers


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    toward_exit = read_ints()
    length = read_ints()
    trips = read_int_lists()
    print(text_of_ints(cave_distances(toward_exit, length, trips)))


if __name__ == "__main__":
    main()
