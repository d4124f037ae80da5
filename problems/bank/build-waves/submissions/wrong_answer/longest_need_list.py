import sys


def build_waves(modules: int, needs: list[list[int]]) -> int:
    # Wrong: takes the module with the most needs for the last one.
    count = [0] * modules
    for module, _ in needs:
        count[module] += 1
    return max(count) + 1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    modules = int(read_line())
    needs = read_int_lists()
    print(build_waves(modules, needs))


if __name__ == "__main__":
    main()
