import sys


def exact_loads(weights: list[int], target: int) -> list[list[int]]:
    # Too slow: looks at every set of crates.
    weights = sorted(weights)
    loads = set()
    for chosen in range(1, 1 << len(weights)):
        total = 0
        for place, weight in enumerate(weights):
            if chosen >> place & 1:
                total += weight
        if total == target:
            loads.add(tuple(weight for place, weight in enumerate(weights) if chosen >> place & 1))
    return [list(load) for load in sorted(loads)]


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
