import sys


def count_walks(town: list[str]) -> int:
    modulus = 1_000_000_007
    columns = len(town[0])
    # For each crossing of the street: the walks to it with ice cream, and those without.
    some = [0] * columns
    none = [0] * columns
    none[0] = 1
    for street in town:
        for column, crossing in enumerate(street):
            if column:
                some[column] = (some[column] + some[column - 1]) % modulus
                none[column] = (none[column] + none[column - 1]) % modulus
            if crossing == "I":
                some[column] = (some[column] + none[column]) % modulus
            if crossing == "#":
                some[column] = 0
            if crossing != ".":
                none[column] = 0
    return some[-1]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


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
    town = read_strings()
    print(text_of_int(count_walks(town)))


if __name__ == "__main__":
    main()
