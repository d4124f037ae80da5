import sys


def seat_in_coaches(children: int, quarrels: list[list[int]]) -> list[int]:
    # Too slow: goes through all quarrels for each step along a line of them.
    coach = [0] * children
    for first in range(children):
        if coach[first]:
            continue
        coach[first] = 1
        changed = True
        while changed:
            changed = False
            for a, b in quarrels:
                if coach[a] and not coach[b]:
                    coach[b], changed = 3 - coach[a], True
                elif coach[b] and not coach[a]:
                    coach[a], changed = 3 - coach[b], True
    return [] if any(coach[a] == coach[b] for a, b in quarrels) else coach


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
