import sys


def harbour_register(boats: list[str], typed: list[str]) -> list[int]:
    root = {"count": 0}
    for name in boats:
        node = root
        for letter in name:
            node = node.setdefault(letter, {"count": 0})
            node["count"] += 1

    def count(text: str) -> int:
        node = root
        for letter in text:
            if letter not in node:
                return 0
            node = node[letter]
        return node["count"]

    return [count(text) for text in typed]


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


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    boats = read_strings()
    typed = read_strings()
    print(text_of_ints(harbour_register(boats, typed)))


if __name__ == "__main__":
    main()
