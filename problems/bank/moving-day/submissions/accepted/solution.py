import sys


def moving_day(boxes: list[int], trips: int) -> int:
    def trips_with(capacity: int) -> int:
        count, load = 1, 0
        for box in boxes:
            load += box
            if load > capacity:
                count, load = count + 1, box
        return count

    low, high = max(boxes), sum(boxes)
    while low < high:
        middle = (low + high) // 2
        if trips_with(middle) <= trips:
            high = middle
        else:
            low = middle + 1
    return low


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


def main() -> None:
    boxes = read_ints()
    trips = int(read_line())
    print(text_of_int(moving_day(boxes, trips)))


if __name__ == "__main__":
    main()
