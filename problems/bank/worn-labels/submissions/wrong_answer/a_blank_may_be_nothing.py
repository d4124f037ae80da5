import sys
import re


def worn_labels(names: list[str], labels: list[str]) -> list[int]:
    counts = []
    for label in labels:
        # Wrong: a blank may hide no letter at all.
        pattern = re.compile(label.replace("?", ".?"))
        counts.append(sum(pattern.fullmatch(name) is not None for name in names))
    return counts


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
