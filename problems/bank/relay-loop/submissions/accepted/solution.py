import sys


def relay_loop(passes_to: list[int]) -> list[int]:
    heard_as = [-1] * len(passes_to)
    person, heard = 0, 0
    while person != -1 and heard_as[person] == -1:
        heard_as[person] = heard
        heard += 1
        person = passes_to[person]
    if person == -1:
        return [heard, 0]
    return [heard_as[person], heard - heard_as[person]]


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
    passes_to = read_ints()
    print(text_of_ints(relay_loop(passes_to)))


if __name__ == "__main__":
    main()
