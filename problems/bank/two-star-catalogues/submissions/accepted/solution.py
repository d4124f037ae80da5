import sys


def middle_brightness(north: list[int], south: list[int], nights: list[list[int]]) -> list[int]:
    answers = []
    for a, b, c, d in nights:
        count = b - a + d - c
        half = (count + 1) // 2
        low, high = max(0, half - (d - c)), min(half, b - a)
        while low < high:
            middle = (low + high) // 2
            if north[a + middle] < south[c + half - middle - 1]:
                low = middle + 1
            else:
                high = middle
        # The lower half: `low` stars of the north, the rest of the south.
        i, j = a + low, c + half - low
        lower = max(north[max(a, i - 1) : i] + south[max(c, j - 1) : j])
        upper = lower if count % 2 else min(north[i : min(b, i + 1)] + south[j : min(d, j + 1)])
        answers.append(lower + upper)
    return answers


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


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    north = read_ints()
    south = read_ints()
    nights = read_int_lists()
    print(text_of_ints(middle_brightness(north, south, nights)))


if __name__ == "__main__":
    main()
