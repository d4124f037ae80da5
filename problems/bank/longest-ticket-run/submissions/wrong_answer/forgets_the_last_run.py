import sys


def longest_ticket_run(tickets: list[int]) -> int:
    # Wrong: looks at a run only when it ends, and so not at the last one.
    numbers = sorted(set(tickets))
    longest, length = min(1, len(numbers)), 1
    for before, number in zip(numbers, numbers[1:], strict=False):
        if number == before + 1:
            length += 1
        else:
            longest, length = max(longest, length), 1
    return longest


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    tickets = read_ints()
    print(longest_ticket_run(tickets))


if __name__ == "__main__":
    main()
