import sys


def cave_distances(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> list[int]:
    count = len(toward_exit)
    behind: list[list[int]] = [[] for _ in range(count)]
    for chamber in range(1, count):
        behind[toward_exit[chamber]].append(chamber)
    depth, metres = [0] * count, [0] * count
    todo = [0]
    for chamber in todo:  # grows while it is walked through: parents before children
        for child in behind[chamber]:
            depth[child] = depth[chamber] + 1
            metres[child] = metres[chamber] + length[child]
            todo.append(child)

    up = [[0, *toward_exit[1:]]]  # up[k][i]: 2**k passages nearer to the exit, and never beyond it
    while 1 << len(up) < count:
        last = up[-1]
        up.append([last[chamber] for chamber in last])

    def meeting(a: int, b: int) -> int:
        if depth[a] < depth[b]:
            a, b = b, a
        lift = depth[a] - depth[b]
        for k, table in enumerate(up):
            if lift >> k & 1:
                a = table[a]
        if a == b:
            return a
        for table in reversed(up):
            if table[a] != table[b]:
                a, b = table[a], table[b]
        return up[0][a]

    return [metres[a] + metres[b] - 2 * metres[meeting(a, b)] for a, b in trips]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


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


def main() -> None:
    toward_exit = read_ints()
    length = read_ints()
    trips = read_int_lists()
    print(text_of_ints(cave_distances(toward_exit, length, trips)))


if __name__ == "__main__":
    main()
