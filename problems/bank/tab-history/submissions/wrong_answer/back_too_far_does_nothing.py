import sys


def browse(commands: list[str]) -> list[str]:
    # Wrong: stays where it is if there are not so many pages to go back or forward.
    pages, shown, answers = ["home"], 0, []
    for command in commands:
        verb, argument = command.split(" ")
        if verb == "visit":
            pages = [*pages[: shown + 1], argument]
            shown += 1
        else:
            after = shown + (int(argument) if verb == "forward" else -int(argument))
            shown = after if 0 <= after < len(pages) else shown
        answers.append(pages[shown])
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
