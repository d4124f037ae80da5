import sys


def all_trips(rides: list[int], height: int) -> list[list[int]]:
    rides.sort()
    there = set(rides)
    trips = set()
    for first in range(len(rides)):
        for second in range(first + 1, len(rides)):
            third = height - rides[first] - rides[second]
            # Wrong: the third may be one of these two lifts.
            if third >= rides[second] and third in there:
                trips.add((rides[first], rides[second], third))
    return [list(trip) for trip in sorted(trips)]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def text_of_int_lists(rows: list[list[int]]) -> str:
    return "\n".join([str(len(rows)), *map(text_of_ints, rows)])


def main() -> None:
    rides = read_ints()
    height = int(read_line())
    print(text_of_int_lists(all_trips(rides, height)))


if __name__ == "__main__":
    main()
