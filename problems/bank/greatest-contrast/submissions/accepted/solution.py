import sys


def greatest_contrast(answers: list[int]) -> int:
    best = 0
    for shift in range(30, -1, -1):
        starts = {number >> shift for number in answers}
        wanted = 2 * best + 1
        best = wanted if any(start ^ wanted in starts for start in starts) else wanted - 1
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


def main() -> None:
    answers = read_ints()
    print(text_of_int(greatest_contrast(answers)))


if __name__ == "__main__":
    main()
