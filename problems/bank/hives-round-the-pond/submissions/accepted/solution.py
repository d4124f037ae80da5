import sys


def hives_round_the_pond(honey: list[int]) -> int:
    def most(row: list[int]) -> int:
        without = with_last = 0
        for grams in row:
            without, with_last = max(without, with_last), without + grams
        return max(without, with_last)

    if len(honey) == 1:
        return honey[0]
    return max(most(honey[1:]), most(honey[:-1]))


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
    honey = read_ints()
    print(text_of_int(hives_round_the_pond(honey)))


if __name__ == "__main__":
    main()
