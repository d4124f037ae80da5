import sys


def largest_banner(places: list[int], heights: list[int]) -> list[int]:
    left, right = 0, len(places) - 1
    largest, best = 0, [left, right]
    while left < right:
        area = (places[right] - places[left]) * min(heights[left], heights[right])
        if area > largest:
            largest, best = area, [left, right]
        if heights[left] < heights[right]:
            left += 1
        else:
            right -= 1
    return best


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
    places = read_ints()
    heights = read_ints()
    print(text_of_ints(largest_banner(places, heights)))


if __name__ == "__main__":
    main()
