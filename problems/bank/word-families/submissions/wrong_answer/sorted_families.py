import sys


def word_families(words: list[str]) -> list[list[str]]:
    # Wrong: returns the families in alphabetical order.
    families: dict[str, list[str]] = {}
    for word in words:
        families.setdefault("".join(sorted(word)), []).append(word)
    return [families[key] for key in sorted(families)]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_strings(values: list[str]) -> str:
    return "\n".join([str(len(values)), *values])


def text_of_string_lists(rows: list[list[str]]) -> str:
    return "\n".join([str(len(rows)), *map(text_of_strings, rows)])


def main() -> None:
    words = read_strings()
    print(text_of_string_lists(word_families(words)))


if __name__ == "__main__":
    main()
