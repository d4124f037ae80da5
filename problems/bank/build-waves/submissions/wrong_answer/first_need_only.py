import sys


def build_waves(modules: int, needs: list[list[int]]) -> int:
    # Wrong: follows each module's first need only.
    first = [-1] * modules
    for module, need in needs:
        if first[module] == -1:
            first[module] = need
    longest = 0
    for module in range(modules):
        length, at = 0, module
        while at != -1:
            length += 1
            if length > modules:
                return -1
            at = first[at]
        longest = max(longest, length)
    return longest


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
