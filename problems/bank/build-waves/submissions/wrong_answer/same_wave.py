import sys


def build_waves(modules: int, needs: list[list[int]]) -> int:
    # Wrong: lets a module that was compiled earlier in the same wave count.
    wanted: list[set[int]] = [set() for _ in range(modules)]
    for module, need in needs:
        wanted[module].add(need)
    done: set[int] = set()
    waves = 0
    while len(done) < modules:
        before = len(done)
        for module in range(modules):
            if wanted[module] <= done:
                done.add(module)
        if len(done) == before:
            return -1
        waves += 1
    return waves


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
