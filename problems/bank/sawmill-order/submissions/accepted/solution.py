import sys


def sawing_cost(length: int, marks: list[int]) -> int:
    places = [0, *sorted(marks), length]
    last = len(places) - 1
    cost = [[0] * len(places) for _ in places]
    for gap in range(2, last + 1):
        for i in range(last - gap + 1):
            j = i + gap
            best = min(cost[i][k] + cost[k][j] for k in range(i + 1, j))
            cost[i][j] = places[j] - places[i] + best
    return cost[0][last]


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
    length = int(read_line())
    marks = read_ints()
    print(text_of_int(sawing_cost(length, marks)))


if __name__ == "__main__":
    main()
