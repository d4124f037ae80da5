import sys


def turned_rack(rack: list[int], wanted: list[int]) -> list[int]:
    places = []
    for number in wanted:
        low, high = 0, len(rack) - 1
        place = -1
        while low <= high:
            middle = (low + high) // 2
            if rack[middle] == number:
                place = middle
                break
            # Wrong: where two reels are left, low is middle, and the left part is in order.
            if rack[low] < rack[middle]:
                left = rack[low] <= number < rack[middle]
            else:
                left = not rack[middle] < number <= rack[high]
            if left:
                high = middle - 1
            else:
                low = middle + 1
        places.append(place)
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
