import sys


def build_waves(modules: int, needs: list[list[int]]) -> int:
    # Too slow: goes through all pairs for each wave.
    compiled = [False] * modules
    done, waves = 0, 0
    while done < modules:
        ready = [not ok for ok in compiled]
        for module, need in needs:
            if not compiled[need]:
                ready[module] = False
        count = sum(ready)
        if count == 0:
            return -1
        for module in range(modules):
            if ready[module]:
                compiled[module] = True
        done += count
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
