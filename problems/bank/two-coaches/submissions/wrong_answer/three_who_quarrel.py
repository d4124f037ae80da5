import sys


def seat_in_coaches(children: int, quarrels: list[list[int]]) -> list[int]:
    # Wrong: takes three children who all quarrel for the only obstacle.
    others = [set() for _ in range(children)]
    for a, b in quarrels:
        others[a].add(b)
        others[b].add(a)
    if any(others[a] & others[b] for a, b in quarrels):
        return []
    coach = [0] * children
    for first in range(children):
        if coach[first]:
            continue
        coach[first] = 1
        stack = [first]
        while stack:
            child = stack.pop()
            for other in others[child]:
                if not coach[other]:
                    coach[other] = 3 - coach[child]
                    stack.append(other)
    return coach


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
