import sys


def dance_studio(lessons: list[list[int]]) -> int:
    # Wrong: sees only whether the room with the latest end is free.
    ends: list[int] = []
    rooms = 0
    for start, end in sorted(lessons):
        if ends and max(ends) <= start:
            ends.remove(max(ends))
        ends.append(end)
        rooms = max(rooms, len(ends))
    return rooms


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    lessons = read_int_lists()
    print(dance_studio(lessons))


if __name__ == "__main__":
    main()
