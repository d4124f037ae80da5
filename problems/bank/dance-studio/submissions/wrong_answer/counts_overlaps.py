import sys


def dance_studio(lessons: list[list[int]]) -> int:
    # Wrong: counts the lessons that one lesson overlaps; those need not overlap each other.
    if not lessons:
        return 0
    return max(
        sum(start < other_end and other_start < end for other_start, other_end in lessons) for start, end in lessons
    )


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
