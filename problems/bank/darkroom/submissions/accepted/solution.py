import sys


def develop_picture(picture: list[list[int]], steps: str) -> list[list[int]]:
    mirrored, turns = False, 0
    for step in steps:
        if step == "M":
            mirrored, turns = not mirrored, -turns % 4
        else:
            turns = (turns + (1 if step == "R" else -1)) % 4
    width = len(picture)
    if mirrored:
        for row in picture:
            row.reverse()
    for _ in range(turns):
        for r in range(width // 2):
            for c in range((width + 1) // 2):
                place = r, c
                carried = picture[r][c]
                for _ in range(4):
                    place = place[1], width - 1 - place[0]
                    picture[place[0]][place[1]], carried = carried, picture[place[0]][place[1]]
    return picture


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


def text_of_int_lists(values: list[list[int]]) -> str:
    check_type(values, "list[list[int]]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_ints, values)])


def main() -> None:
    picture = read_int_lists()
    steps = read_line()
    print(text_of_int_lists(develop_picture(picture, steps)))


if __name__ == "__main__":
    main()
