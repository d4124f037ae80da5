import sys


def browse(commands: list[str]) -> list[str]:
    # Too slow: plays all commands from the start for each page that is shown.
    answers = []
    for last in range(len(commands)):
        behind, ahead = ["home"], []
        for command in commands[: last + 1]:
            verb, argument = command.split(" ")
            if verb == "visit":
                behind.append(argument)
                ahead = []
                continue
            for _ in range(int(argument)):
                if verb == "back" and len(behind) > 1:
                    ahead.append(behind.pop())
                elif verb == "forward" and ahead:
                    behind.append(ahead.pop())
                else:
                    break
        answers.append(behind[-1])
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
