import sys


class RaffleDrum:
    def __init__(self) -> None:
        self.names: list[str] = []
        self.pockets: dict[str, int] = {}

    def put_in(self, name: str) -> bool:
        if name in self.pockets:
            return False
        self.pockets[name] = len(self.names)
        self.names.append(name)
        return True

    def take_out(self, name: str) -> int:
        if name not in self.pockets:
            return -1
        pocket, last = self.pockets[name], self.names[-1]
        self.names[pocket] = last
        self.pockets[last] = pocket
        self.names.pop()
        del self.pockets[name]
        return pocket

    def name_in(self, pocket: int) -> str:
        return self.names[pocket] if pocket < len(self.names) else "-"


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_bool(value: bool) -> str:
    if type(value) is not bool:
        check_type(value, "bool", bool)
    return "true" if value else "false"


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_string(value: str) -> str:
    if type(value) is not str:
        check_type(value, "str", str)
    return str(value)


def main() -> None:
    made = RaffleDrum()
    answers = []
    for _ in range(int(read_line())):
        method = read_line()
        if method == "put_in":
            answers.append(text_of_bool(made.put_in(read_line())))
        elif method == "take_out":
            answers.append(text_of_int(made.take_out(read_line())))
        elif method == "name_in":
            answers.append(text_of_string(made.name_in(int(read_line()))))
    print("\n".join(answers))


if __name__ == "__main__":
    main()
