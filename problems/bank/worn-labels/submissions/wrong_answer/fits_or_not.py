import sys


def worn_labels(names: list[str], labels: list[str]) -> list[int]:
    root: dict = {}
    for name in names:
        node = root
        for letter in name:
            node = node.setdefault(letter, {})
        node["."] = {}

    def fits(node: dict, label: str) -> bool:
        if not label:
            return "." in node
        if label[0] == "?":
            return any(fits(child, label[1:]) for key, child in node.items() if key != ".")
        return label[0] in node and fits(node[label[0]], label[1:])

    # Wrong: says whether a name fits, not how many.
    return [int(fits(root, label)) for label in labels]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    names = read_strings()
    labels = read_strings()
    print(text_of_ints(worn_labels(names, labels)))


if __name__ == "__main__":
    main()
