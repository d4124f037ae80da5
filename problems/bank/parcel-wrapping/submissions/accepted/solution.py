import sys


def parcel_wrapping(log: str) -> int:
    opening = {")": "(", "]": "[", "}": "{"}
    open_now: list[str] = []
    for i, sign in enumerate(log):
        if sign not in opening:
            open_now.append(sign)
        elif open_now and open_now[-1] == opening[sign]:
            open_now.pop()
        else:
            return i
    return len(log) if open_now else -1


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
    log = read_line()
    print(text_of_int(parcel_wrapping(log)))


if __name__ == "__main__":
    main()
