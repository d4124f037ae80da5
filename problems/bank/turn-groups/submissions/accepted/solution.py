import sys


def turn_groups(coupled_to: list[int], front: int, size: int) -> list[int]:
    answer = coupled_to[:]
    last_done = -1
    first = front
    while True:
        following, count = first, 0
        while following != -1 and count < size:
            following = coupled_to[following]
            count += 1
        if count < size:
            break
        wagon, before = first, -1
        while wagon != following:
            answer[wagon] = before
            before, wagon = wagon, coupled_to[wagon]
        if last_done != -1:
            answer[last_done] = before
        last_done, first = first, following
    if last_done != -1:
        answer[last_done] = first
    return answer


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
    coupled_to = read_ints()
    front = int(read_line())
    size = int(read_line())
    print(text_of_ints(turn_groups(coupled_to, front, size)))


if __name__ == "__main__":
    main()
