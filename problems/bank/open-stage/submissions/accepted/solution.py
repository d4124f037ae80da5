import sys


def open_stage(acts: list[list[int]]) -> int:
    turned_down = 0
    free_from = None
    for begin, end in sorted(acts, key=lambda act: act[1]):
        if free_from is None or begin >= free_from:
            free_from = end
        else:
            turned_down += 1
    return turned_down


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
    acts = read_int_lists()
    print(text_of_int(open_stage(acts)))


if __name__ == "__main__":
    main()
