import sys


def shelf_answers(places: int, requests: list[list[int]]) -> list[int]:
    # Wrong: does not count it as a use when a drawer is noted anew.
    drawers: dict[int, int] = {}
    uses: dict[int, int] = {}
    latest: dict[int, int] = {}
    answers = []
    for moment, (kind, tool, *drawer) in enumerate(requests):
        if kind == 1:
            answers.append(drawers.get(tool, -1))
            if tool in drawers:
                uses[tool], latest[tool] = uses[tool] + 1, moment
            continue
        if tool not in drawers:
            if len(drawers) == places:
                leaving = min(drawers, key=lambda one: (uses[one], latest[one]))
                del drawers[leaving], uses[leaving]
            uses[tool], latest[tool] = 1, moment
        drawers[tool] = drawer[0]
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
    places = int(read_line())
    requests = read_int_lists()
    print(text_of_ints(shelf_answers(places, requests)))


if __name__ == "__main__":
    main()
