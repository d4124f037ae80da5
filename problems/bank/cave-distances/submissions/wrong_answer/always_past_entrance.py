import sys


def cave_distances(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> list[int]:
    # Wrong: lets every trip go by the entrance, unless one chamber is on the other's way out.
    def way_out(chamber: int) -> dict[int, int]:
        metres, at = 0, {}
        while chamber != -1:
            at[chamber] = metres
            metres += length[chamber]
            chamber = toward_exit[chamber]
        return at

    answers = []
    for a, b in trips:
        from_a, from_b = way_out(a), way_out(b)
        answers.append(from_a[b] if b in from_a else from_b[a] if a in from_b else from_a[0] + from_b[0])
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
