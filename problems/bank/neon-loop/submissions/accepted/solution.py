import sys


def neon_loop(photo: str) -> int:
    border = [0] * len(photo)  # of each prefix: how many letters at its beginning stand at its end as well
    length = 0
    for i in range(1, len(photo)):
        while length and photo[i] != photo[length]:
            length = border[length - 1]
        if photo[i] == photo[length]:
            length += 1
        border[i] = length
    return len(photo) - length


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


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
    photo = read_line()
    print(text_of_int(neon_loop(photo)))


if __name__ == "__main__":
    main()
