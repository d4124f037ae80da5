import sys
from collections import Counter


def all_signals(flags: str) -> list[str]:
    # Wrong: goes through the kinds in the order of the box, not of the alphabet.
    left = Counter(flags)
    signals = []

    def hoist(signal: str) -> None:
        if len(signal) == len(flags):
            signals.append(signal)
        for kind in left:
            if left[kind] and not signal.endswith(kind):
                left[kind] -= 1
                hoist(signal + kind)
                left[kind] += 1

    hoist("")
    return signals


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
