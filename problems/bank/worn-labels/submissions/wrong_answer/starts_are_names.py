import sys


def worn_labels(names: list[str], labels: list[str]) -> list[int]:
    root: dict = {}
    for name in names:
        node = root
        for letter in name:
            node = node.setdefault(letter, {})

    def count(label: str) -> int:
        fit = [root]
        for letter in label:
            if letter == "?":
                fit = [child for node in fit for child in node.values()]
            else:
                fit = [node[letter] for node in fit if letter in node]
        # Wrong: each node counts, whether a name ends there or not.
        return len(fit)

    return [count(label) for label in labels]


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
