import sys


def all_trips(rides: list[int], height: int) -> list[list[int]]:
    # Wrong: a trip may have two or three equal rides, if there are as many such lifts.
    rides = sorted(set(rides))
    trips = []
    for fixed in range(len(rides) - 2):
        low, high = fixed + 1, len(rides) - 1
        while low < high:
            total = rides[fixed] + rides[low] + rides[high]
            if total < height:
                low += 1
            elif total > height:
                high -= 1
            else:
                trips.append([rides[fixed], rides[low], rides[high]])
                low += 1
                high -= 1
    return trips


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
