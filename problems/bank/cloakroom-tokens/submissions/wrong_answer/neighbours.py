import sys


def missing_tokens(tokens: list[int]) -> list[int]:
    # Wrong: knows only the sum of both, and takes the two numbers around its half.
    last = len(tokens) + 2
    total = last * (last + 1) // 2 - sum(tokens)
    return [(total - 1) // 2, total - (total - 1) // 2]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    tokens = read_ints()
    print(text_of_ints(missing_tokens(tokens)))


if __name__ == "__main__":
    main()
