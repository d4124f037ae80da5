import sys


def seat_in_coaches(children: int, quarrels: list[list[int]]) -> list[int]:
    # Wrong: seats both children of a quarrel, which is a guess if neither has a coach.
    coach = [0] * children
    for a, b in quarrels:
        if not coach[a] and not coach[b]:
            a, b = min(a, b), max(a, b)
            coach[a], coach[b] = 1, 2
        elif not coach[b]:
            coach[b] = 3 - coach[a]
        elif not coach[a]:
            coach[a] = 3 - coach[b]
        elif coach[a] == coach[b]:
            return []
    return [one or 1 for one in coach]


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
    children = int(read_line())
    quarrels = read_int_lists()
    print(text_of_ints(seat_in_coaches(children, quarrels)))


if __name__ == "__main__":
    main()
