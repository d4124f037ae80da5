import sys


def cave_distances(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> list[int]:
    # Wrong: takes the passage above the meeting point, too, where the two chambers differ.
    answers = []
    for a, b in trips:
        above_a, above_b = set(), set()
        for chamber, above in ((a, above_a), (b, above_b)):
            while chamber != -1:
                above.add(chamber)
                chamber = toward_exit[chamber]
        metres = sum(length[chamber] for chamber in above_a ^ above_b)
        shared = above_a & above_b - {a, b}
        deepest = [one for one in shared if not any(toward_exit[other] == one for other in shared)]
        answers.append(metres + (length[deepest[0]] if deepest and a != b else 0))
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
