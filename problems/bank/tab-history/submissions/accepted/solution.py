import sys


def browse(commands: list[str]) -> list[str]:
    pages = ["home"]
    shown = 0
    answers = []
    for command in commands:
        verb, argument = command.split(" ")
        if verb == "visit":
            del pages[shown + 1 :]
            pages.append(argument)
            shown += 1
        elif verb == "back":
            shown = max(0, shown - int(argument))
        else:
            shown = min(len(pages) - 1, shown + int(argument))
        answers.append(pages[shown])
    return answers


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


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
    commands = read_strings()
    print(text_of_strings(browse(commands)))


if __name__ == "__main__":
    main()
