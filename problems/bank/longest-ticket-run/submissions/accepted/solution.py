import sys


def longest_ticket_run(tickets: list[int]) -> int:
    numbers = set(tickets)
    longest = 0
    for number in numbers:
        if number - 1 in numbers:
            continue  # not the first of its run
        end = number + 1
        while end in numbers:
            end += 1
        longest = max(longest, end - number)
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
