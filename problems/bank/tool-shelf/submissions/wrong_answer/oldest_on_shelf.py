import sys


def shelf_answers(places: int, requests: list[list[int]]) -> list[int]:
    # Wrong: of several tools with the fewest uses it takes away the one that has been on the shelf longest.
    drawers: dict[int, int] = {}
    uses: dict[int, int] = {}
    answers = []
    for kind, tool, *drawer in requests:
        if kind == 1:
            answers.append(drawers.get(tool, -1))
            if tool in drawers:
                uses[tool] += 1
            continue
        if tool not in drawers and len(drawers) == places:
            leaving = min(uses, key=uses.__getitem__)
            del drawers[leaving], uses[leaving]
        drawers[tool] = drawer[0]
        uses[tool] = uses.get(tool, 0) + 1
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
