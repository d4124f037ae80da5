import sys
from collections import deque


def high_water(levels: list[int], hours: int) -> list[int]:
    highest = deque()
    answer = []
    for hour, level in enumerate(levels):
        while highest and levels[highest[-1]] <= level:
            highest.pop()
        highest.append(hour)
        if highest[0] == hour - hours:
            highest.popleft()
        if hour >= hours - 1:
            answer.append(levels[highest[0]])
    return answer


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


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
    levels = read_ints()
    hours = int(read_line())
    print(text_of_ints(high_water(levels, hours)))


if __name__ == "__main__":
    main()
