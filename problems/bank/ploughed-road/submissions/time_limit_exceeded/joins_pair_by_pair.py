import sys


def ploughed_road(cleared: list[list[int]], run: list[int]) -> list[list[int]]:
    stretches = [*cleared, run]
    joined = True
    while joined:
        joined = False
        for i in range(len(stretches)):
            for j in range(i + 1, len(stretches)):
                one, other = stretches[i], stretches[j]
                if one[0] <= other[1] + 1 and other[0] <= one[1] + 1:
                    stretches[i] = [min(one[0], other[0]), max(one[1], other[1])]
                    del stretches[j]
                    joined = True
                    break
            if joined:
                break
    return sorted(stretches)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def text_of_int_lists(rows: list[list[int]]) -> str:
    return "\n".join([str(len(rows)), *map(text_of_ints, rows)])


def main() -> None:
    cleared = read_int_lists()
    run = read_ints()
    print(text_of_int_lists(ploughed_road(cleared, run)))


if __name__ == "__main__":
    main()
