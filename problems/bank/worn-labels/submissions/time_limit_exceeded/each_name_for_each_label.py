import sys


def fits(name: str, label: str) -> bool:
    if len(name) != len(label):
        return False
    for letter, read in zip(name, label):
        if read != "?" and read != letter:
            return False
    return True


def worn_labels(names: list[str], labels: list[str]) -> list[int]:
    return [sum(fits(name, label) for name in names) for label in labels]


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
