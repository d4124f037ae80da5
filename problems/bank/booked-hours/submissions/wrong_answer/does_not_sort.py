import sys


def booked_hours(bookings: list[list[int]]) -> list[list[int]]:
    # Wrong: takes for granted that the bookings come in order.
    times: list[list[int]] = []
    for begin, end in bookings:
        if times and begin <= times[-1][1]:
            times[-1][1] = max(times[-1][1], end)
        else:
            times.append([begin, end])
    return times


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
    bookings = read_int_lists()
    print(text_of_int_lists(booked_hours(bookings)))


if __name__ == "__main__":
    main()
