import sys


def word_families(words: list[str]) -> list[list[str]]:
    families: dict[str, list[str]] = {}  # by the sorted letters; keeps the order of the first words
    for word in words:
        families.setdefault("".join(sorted(word)), []).append(word)
    return list(families.values())


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


def text_of_string(value: str) -> str:
    if type(value) is not str:
        check_type(value, "str", str)
    return str(value)


def text_of_strings(values: list[str]) -> str:
    check_type(values, "list[str]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_string, values)])


def text_of_string_lists(values: list[list[str]]) -> str:
    check_type(values, "list[list[str]]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_strings, values)])


def main() -> None:
    words = read_strings()
    print(text_of_string_lists(word_families(words)))


if __name__ == "__main__":
    main()
