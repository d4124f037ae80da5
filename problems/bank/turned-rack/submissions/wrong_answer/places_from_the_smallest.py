import sys
from bisect import bisect_left


def turned_rack(rack: list[int], wanted: list[int]) -> list[int]:
    # Wrong: counts the places from the reel with the smallest number.
    ordered = sorted(rack)
    places = []
    for number in wanted:
        place = bisect_left(ordered, number)
        places.append(place if place < len(ordered) and ordered[place] == number else -1)
    return places


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    rack = read_ints()
    wanted = read_ints()
    print(text_of_ints(turned_rack(rack, wanted)))


if __name__ == "__main__":
    main()
