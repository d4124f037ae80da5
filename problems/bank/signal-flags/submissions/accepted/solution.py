import sys
from collections import Counter


def all_signals(flags: str) -> list[str]:
    left = Counter(sorted(flags))
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


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_string(value: str) -> str:
    if type(value) is not str:
        check_type(value, "str", str)
    return str(value)


def text_of_strings(values: list[str]) -> str:
    check_type(values, "list[str]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_string, values)])


def main() -> None:
    flags = read_line()
    print(text_of_strings(all_signals(flags)))


if __name__ == "__main__":
    main()
