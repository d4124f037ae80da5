import sys


def exact_loads(weights: list[int], target: int) -> list[list[int]]:
    # Wrong: uses a crate as often as it likes.
    weights = sorted(set(weights))
    loads: list[list[int]] = []

    def search(start: int, missing: int, load: list[int]) -> None:
        if missing == 0:
            loads.append(load)
            return
        for place in range(start, len(weights)):
            if weights[place] > missing:
                break
            search(place, missing - weights[place], [*load, weights[place]])

    search(0, target, [])
    return loads


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
    weights = read_ints()
    target = int(read_line())
    print(text_of_int_lists(exact_loads(weights, target)))


if __name__ == "__main__":
    main()
