import sys


def shelf_answers(places: int, requests: list[list[int]]) -> list[int]:
    drawers: dict[int, int] = {}
    uses: dict[int, int] = {}
    boxes: dict[int, dict[int, None]] = {}  # by uses: the tools, the one whose latest use is longest ago first
    fewest = 1

    def use(tool: int) -> None:
        nonlocal fewest
        count = uses[tool]
        del boxes[count][tool]
        if not boxes[count]:
            del boxes[count]
            if fewest == count:
                fewest = count + 1
        uses[tool] = count + 1
        boxes.setdefault(count + 1, {})[tool] = None

    answers = []
    for kind, tool, *drawer in requests:
        if kind == 1:
            answers.append(drawers.get(tool, -1))
            if tool in drawers:
                use(tool)
            continue
        if tool in drawers:
            use(tool)
        else:
            if len(drawers) == places:
                box = boxes[fewest]
                leaving = next(iter(box))
                del box[leaving], drawers[leaving], uses[leaving]
                if not box:
                    del boxes[fewest]
            uses[tool] = fewest = 1
            boxes.setdefault(1, {})[tool] = None
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
    places = int(read_line())
    requests = read_int_lists()
    print(text_of_ints(shelf_answers(places, requests)))


if __name__ == "__main__":
    main()
