import sys


def develop_picture(picture: list[list[int]], steps: str) -> list[list[int]]:
    # Wrong: counts turns and mirrorings apart, though a mirroring reverses the turns before it.
    for _ in range((steps.count("R") - steps.count("L")) % 4):
        picture = [list(column[::-1]) for column in zip(*picture)]
    if steps.count("M") % 2:
        picture = [row[::-1] for row in picture]
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
