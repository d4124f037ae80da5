import sys


def longest_ticket_run(tickets: list[int]) -> int:
    # Wrong: wants the tickets of a run beside each other.
    longest = length = 0
    for i, ticket in enumerate(tickets):
        length = length + 1 if i and ticket == tickets[i - 1] + 1 else 1
        longest = max(longest, length)
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
