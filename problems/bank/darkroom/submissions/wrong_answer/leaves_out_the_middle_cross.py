import sys


def develop_picture(picture: list[list[int]], steps: str) -> list[list[int]]:
    # Wrong: with an odd width, the middle row and column do not turn.
    mirrored, turns = False, 0
    for step in steps:
        if step == "M":
            mirrored, turns = not mirrored, -turns % 4
        else:
            turns = (turns + (1 if step == "R" else -1)) % 4
    last = len(picture) - 1
    if mirrored:
        picture = [row[::-1] for row in picture]
    for _ in range(turns):
        for r in range(len(picture) // 2):
            for c in range(len(picture) // 2):
                circle = [(r, c), (c, last - r), (last - r, last - c), (last - c, r)]
                shades = [picture[row][column] for row, column in circle]
                for (row, column), shade in zip(circle, shades[-1:] + shades[:-1]):
                    picture[row][column] = shade
    return picture


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


def text_of_int_lists(rows: list[list[int]]) -> str:
    return "\n".join([str(len(rows)), *map(text_of_ints, rows)])


def main() -> None:
    picture = read_int_lists()
    steps = read_line()
    print(text_of_int_lists(develop_picture(picture, steps)))


if __name__ == "__main__":
    main()
