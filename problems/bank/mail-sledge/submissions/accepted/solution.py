import sys


def mail_sledge(food: list[int], eaten: list[int]) -> int:
    if sum(food) < sum(eaten):
        return -1
    start = load = 0
    for village, (some, less) in enumerate(zip(food, eaten)):
        load += some - less
        if load < 0:
            start, load = village + 1, 0
    return start


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
    food = read_ints()
    eaten = read_ints()
    print(text_of_int(mail_sledge(food, eaten)))


if __name__ == "__main__":
    main()
