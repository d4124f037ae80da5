import sys


def missing_tokens(tokens: list[int]) -> list[int]:
    # Wrong: takes one of the two for odd and the other for even.
    numbers = range(1, len(tokens) + 3)
    odd = even = 0
    for number in (*numbers, *tokens):
        if number % 2:
            odd ^= number
        else:
            even ^= number
    return sorted((odd, even))


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
