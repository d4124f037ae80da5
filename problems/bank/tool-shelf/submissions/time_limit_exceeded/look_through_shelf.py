import sys


def shelf_answers(places: int, requests: list[list[int]]) -> list[int]:
    # Too slow: looks through the whole shelf for the tool to take away.
    drawers: dict[int, int] = {}
    used: dict[int, tuple[int, int]] = {}  # how often, and when last
    answers = []
    for now, (kind, tool, *drawer) in enumerate(requests):
        if kind == 1:
            answers.append(drawers.get(tool, -1))
            if tool in drawers:
                used[tool] = (used[tool][0] + 1, now)
            continue
        if tool not in drawers and len(drawers) == places:
            leaving = -1
            for other, rank in used.items():
                if leaving == -1 or rank < used[leaving]:
                    leaving = other
            del drawers[leaving], used[leaving]
        drawers[tool] = drawer[0]
        used[tool] = (used[tool][0] + 1 if tool in used else 1, now)
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
