import sys


def stamped_sign(inscription: str, stamps: list[str]) -> int:
    known = set(stamps)
    longest = max(map(len, known), default=0)
    impossible = len(inscription) + 1
    fewest = [0]
    for end in range(1, len(inscription) + 1):
        best = impossible
        for begin in range(max(0, end - longest), end):
            if fewest[begin] + 1 < best and inscription[begin:end] in known:
                best = fewest[begin] + 1
        fewest.append(best)
    return fewest[-1] if fewest[-1] < impossible else -1


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
    inscription = read_line()
    stamps = read_strings()
    print(text_of_int(stamped_sign(inscription, stamps)))


if __name__ == "__main__":
    main()
