import sys


def all_signals(flags: str) -> list[str]:
    # Wrong: uses no kind again once it has gone on to the next.
    signals = []

    def hoist(signal: str, kinds: str) -> None:
        if len(signal) == len(flags):
            signals.append(signal)
        for kind in kinds:
            if signal.count(kind) < flags.count(kind):
                hoist(signal + kind, kinds.replace(kind, ""))

    hoist("", "".join(sorted(set(flags))))
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
