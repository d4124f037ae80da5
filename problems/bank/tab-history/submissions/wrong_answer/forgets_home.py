import sys


def browse(commands: list[str]) -> list[str]:
    # Wrong: forgets that the tab starts on a page.
    pages, shown, answers = [], -1, []
    for command in commands:
        verb, argument = command.split(" ")
        if verb == "visit":
            pages = [*pages[: shown + 1], argument]
            shown += 1
        elif verb == "back":
            shown = max(0, shown - int(argument))
        else:
            shown = min(len(pages) - 1, shown + int(argument))
        answers.append(pages[shown] if pages else "home")
    return answers


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_strings(values: list[str]) -> str:
    return "\n".join([str(len(values)), *values])


def main() -> None:
    commands = read_strings()
    print(text_of_strings(browse(commands)))


if __name__ == "__main__":
    main()
