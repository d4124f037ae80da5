import sys
from collections import OrderedDict


class HandShelf:
    def __init__(self, places: int) -> None:
        self.places = places
        self.books: OrderedDict[int, None] = OrderedDict()  # in the order of their last fetch

    def fetch(self, book: int) -> int | None:
        down = None
        if book not in self.books and len(self.books) == self.places:
            down, _ = self.books.popitem(last=False)
        self.books[book] = None
        self.books.move_to_end(book)
        return down

    def lend(self, book: int) -> bool:
        if book not in self.books:
            return False
        del self.books[book]
        return True

    def clear(self) -> None:
        self.books.clear()


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_bool(value: bool) -> str:
    if type(value) is not bool:
        check_type(value, "bool", bool)
    return "true" if value else "false"


def text_of_int_or_null(value: int | None) -> str:
    return "null" if value is None else text_of_int(value)


def main() -> None:
    made = HandShelf(int(read_line()))
    answers = []
    for _ in range(int(read_line())):
        method = read_line()
        if method == "fetch":
            answers.append(text_of_int_or_null(made.fetch(int(read_line()))))
        elif method == "lend":
            answers.append(text_of_bool(made.lend(int(read_line()))))
        elif method == "clear":
            made.clear()
    print("\n".join(answers))


if __name__ == "__main__":
    main()
