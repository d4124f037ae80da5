import sys


def next_ferry(departures: list[int], arrivals: list[int]) -> list[int]:
    # Wrong: takes the ferry nearest in time, gone or not.
    return [
        min((abs(departure - arrival) for departure in departures)) if arrival <= departures[-1] else -1
        for arrival in arrivals
    ]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    departures = read_ints()
    arrivals = read_ints()
    print(text_of_ints(next_ferry(departures, arrivals)))


if __name__ == "__main__":
    main()
