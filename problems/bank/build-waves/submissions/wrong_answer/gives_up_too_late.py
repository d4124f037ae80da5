import sys


def build_waves(modules: int, needs: list[list[int]]) -> int:
    # Wrong: notices a circle only if no module at all can be compiled.
    missing = [0] * modules
    needed_by: list[list[int]] = [[] for _ in range(modules)]
    for module, need in needs:
        missing[module] += 1
        needed_by[need].append(module)
    wave = [module for module in range(modules) if missing[module] == 0]
    waves = 0
    while wave:
        waves += 1
        following = []
        for need in wave:
            for module in needed_by[need]:
                missing[module] -= 1
                if missing[module] == 0:
                    following.append(module)
        wave = following
    return waves or -1


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
