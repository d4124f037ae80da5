import sys


def all_trips(rides: list[int], height: int) -> list[list[int]]:
    rides.sort()
    trips = []
    for fixed in range(len(rides) - 2):
        if fixed > 0 and rides[fixed] == rides[fixed - 1]:
            continue
        rest = height - rides[fixed]
        low, high = fixed + 1, len(rides) - 1
        while low < high:
            total = rides[low] + rides[high]
            if total < rest:
                low += 1
            elif total > rest:
                high -= 1
            else:
                trips.append([rides[fixed], rides[low], rides[high]])
                low += 1
                while low < high and rides[low] == rides[low - 1]:
                    low += 1
                high -= 1
    return trips


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def text_of_int_lists(values: list[list[int]]) -> str:
    check_type(values, "list[list[int]]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_ints, values)])


def main() -> None:
    rides = read_ints()
    height = int(read_line())
    print(text_of_int_lists(all_trips(rides, height)))


if __name__ == "__main__":
    main()
