import sys


def poster_on_the_fence(planks: list[int]) -> int:
    best = 0
    stack: list[int] = []  # positions; their planks get higher from bottom to top
    for i, height in enumerate([*planks, 0]):
        while stack and planks[stack[-1]] >= height:
            lowest = planks[stack.pop()]
            left = stack[-1] if stack else -1
            best = max(best, lowest * (i - left - 1))
        stack.append(i)
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
    planks = read_ints()
    print(text_of_int(poster_on_the_fence(planks)))


if __name__ == "__main__":
    main()
