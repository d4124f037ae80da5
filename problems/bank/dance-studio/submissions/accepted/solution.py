import sys


def dance_studio(lessons: list[list[int]]) -> int:
    ends = sorted(end for _, end in lessons)
    ended = rooms = 0
    for started, start in enumerate(sorted(start for start, _ in lessons), 1):
        while ends[ended] <= start:
            ended += 1
        rooms = max(rooms, started - ended)
    return rooms


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


def main() -> None:
    lessons = read_int_lists()
    print(text_of_int(dance_studio(lessons)))


if __name__ == "__main__":
    main()
