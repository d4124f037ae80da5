import sys


def dance_studio(lessons: list[list[int]]) -> int:
    # Wrong: compares each lesson with the one before only.
    rooms, last = min(1, len(lessons)), 0
    now = rooms
    for number, (start, end) in enumerate(sorted(lessons)):
        if number:
            now = now + 1 if start < last else 1
            rooms = max(rooms, now)
        last = end
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
