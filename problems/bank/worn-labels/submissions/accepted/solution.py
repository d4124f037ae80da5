import sys


def worn_labels(names: list[str], labels: list[str]) -> list[int]:
    root: dict = {}
    for name in names:
        node = root
        for letter in name:
            node = node.setdefault(letter, {})
        node["."] = {}  # a name ends here

    def count(label: str) -> int:
        fit = [root]
        for letter in label:
            if letter == "?":
                fit = [child for node in fit for key, child in node.items() if key != "."]
            else:
                fit = [node[letter] for node in fit if letter in node]
        return sum("." in node for node in fit)

    return [count(label) for label in labels]


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
    names = read_strings()
    labels = read_strings()
    print(text_of_ints(worn_labels(names, labels)))


if __name__ == "__main__":
    main()
