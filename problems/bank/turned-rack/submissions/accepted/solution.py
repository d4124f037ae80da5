import sys
from bisect import bisect_left


def smallest_at(rack: list[int]) -> int:
    low, high = 0, len(rack) - 1
    while low < high:
        middle = (low + high) // 2
        if rack[middle] > rack[high]:
            low = middle + 1
        else:
            high = middle
    return low


def turned_rack(rack: list[int], wanted: list[int]) -> list[int]:
    turn = smallest_at(rack)
    places = []
    for number in wanted:
        # From the turn on everything is at most the last number, before it everything is larger.
        low, high = (turn, len(rack)) if number <= rack[-1] else (0, turn)
        place = bisect_left(rack, number, low, high)
        places.append(place if place < high and rack[place] == number else -1)
    return places


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
    rack = read_ints()
    wanted = read_ints()
    print(text_of_ints(turned_rack(rack, wanted)))


if __name__ == "__main__":
    main()
