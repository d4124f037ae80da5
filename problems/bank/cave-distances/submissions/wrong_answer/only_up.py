import sys


def cave_distances(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> list[int]:
    # Wrong: walks up from the first chamber only, and never down again.
    answers = []
    for a, b in trips:
        metres = 0
        while a not in (b, -1):
            metres += length[a]
            a = toward_exit[a]
        answers.append(metres)
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
