import sys
from itertools import permutations


def all_signals(flags: str) -> list[str]:
    # Too slow: goes through all orders of the single flags, equal ones too.
    signals = set()
    for order in permutations(flags):
        if all(above != below for above, below in zip(order, order[1:])):
            signals.add("".join(order))
    return sorted(signals)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def text_of_strings(values: list[str]) -> str:
    return "\n".join([str(len(values)), *values])


def main() -> None:
    flags = read_line()
    print(text_of_strings(all_signals(flags)))


if __name__ == "__main__":
    main()
