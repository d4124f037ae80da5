import sys


def build_waves(modules: int, needs: list[list[int]]) -> int:
    missing = [0] * modules
    needed_by: list[list[int]] = [[] for _ in range(modules)]
    for module, need in needs:
        missing[module] += 1
        needed_by[need].append(module)
    wave = [module for module in range(modules) if missing[module] == 0]
    waves, compiled = 0, 0
    while wave:
        waves += 1
        compiled += len(wave)
        following = []
        for need in wave:
            for module in needed_by[need]:
                missing[module] -= 1
                if missing[module] == 0:
                    following.append(module)
        wave = following
    return waves if compiled == modules else -1


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


def main() -> None:
    modules = int(read_line())
    needs = read_int_lists()
    print(text_of_int(build_waves(modules, needs)))


if __name__ == "__main__":
    main()
