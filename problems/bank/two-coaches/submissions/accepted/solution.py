import sys


def seat_in_coaches(children: int, quarrels: list[list[int]]) -> list[int]:
    others = [[] for _ in range(children)]
    for a, b in quarrels:
        others[a].append(b)
        others[b].append(a)
    coach = [0] * children
    for first in range(children):
        if coach[first]:
            continue
        coach[first] = 1
        stack = [first]
        while stack:
            child = stack.pop()
            for other in others[child]:
                if coach[other] == coach[child]:
                    return []
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


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    children = int(read_line())
    quarrels = read_int_lists()
    print(text_of_ints(seat_in_coaches(children, quarrels)))


if __name__ == "__main__":
    main()
