import sys


def shelf_answers(places: int, requests: list[list[int]]) -> list[int]:
    # Wrong: takes away the tool whose latest use is longest ago, however often it was used.
    drawers: dict[int, int] = {}
    answers = []
    for kind, tool, *drawer in requests:
        if kind == 1:
            answers.append(drawers.get(tool, -1))
            if tool in drawers:
                drawers[tool] = drawers.pop(tool)
            continue
        if tool in drawers:
            del drawers[tool]
        elif len(drawers) == places:
            del drawers[next(iter(drawers))]
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
