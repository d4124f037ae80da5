import sys


def dance_studio(lessons: list[list[int]]) -> int:
    events = sorted([(start, 0) for start, _ in lessons] + [(end, 1) for _, end in lessons])
    now = rooms = 0
    for _, is_end in events:
        now += -1 if is_end else 1
        rooms = max(rooms, now)
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
