"""The notation of values on stdin and stdout, in which programs read and print.

Each value starts on a new line:

- a number, a boolean (`true`, `false`), a character or a string takes one line, a string all of it;
- a list of numbers or booleans is a line with their count and a line with them, separated by spaces;
- a list of characters is a line with their count and a line with them, with nothing in between;
- any other list is a line with its count, followed by each of its items as above;
- a linked list is written as the list of its values, a tree as the list of its values level by level from the left,
  with `null` for each child that is missing, except at the end: `[5, 3, 8, null, 4]`; both are empty without a node;
- an optional number or boolean is its word, or the word `null`, in lists too; any other optional value is a line
  `null`, or a line `value` with the value after it;
- a map is a line with its count, followed by each key and its value; in an answer the keys are in ascending order.

In Python the values are bool, int, float, str, None, list and dict; nodes are the lists above.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from problems.errors import ProblemError
from problems.types import List, Map, Node, Optional, Scalar, Type

Value = bool | int | float | str | None | Sequence["Value"] | Mapping[str, "Value"] | Mapping[int, "Value"]
"""A value of any of the types."""

WORDS = List(Scalar("int"))
"""What a linked list is written as."""
LEVELS = List(Optional(Scalar("int")))
"""What a tree is written as."""


class Misread(ProblemError):
    """A text is not in the notation; the message names the line."""


def written_as(node: Node) -> List:
    """Return the list that nodes are written as."""
    return LEVELS if node.name == "TreeNode" else WORDS


def write(value: Value, of: Type) -> str:
    """Return the lines of one value, each with a line break."""
    match of:
        case Node():
            return write(value, written_as(of))
        case Optional() if not of.inline:
            return "null\n" if value is None else f"value\n{write(value, of.of)}"
        case List():
            assert isinstance(value, list)
            if of.item.inline or of.item == Scalar("char"):
                items = f"{(' ' if of.item.inline else '').join(map(_word, value))}\n"
            else:
                items = "".join([write(item, of.item) for item in value])
            return f"{len(value)}\n{items}"
        case Map():
            assert isinstance(value, dict)
            entries = [write(key, of.key) + write(value[key], of.value) for key in sorted(value)]
            return f"{len(value)}\n{''.join(entries)}"
    return f"{_word(value)}\n"


def read(text: str, of: Type) -> Value:
    """Parse a text that holds one value and nothing else.

    Raises:
        Misread: the text is not in the notation.
    """
    lines = Lines(text)
    value = lines.value(of)
    lines.end()
    return value


def shown(value: Value) -> str:
    """Return a value as examples show it: `[[1, 2], []]`, `"to be"`, `true`, `{"a": null}`."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{shown(key)}: {shown(item)}' for key, item in value.items())}}}"
    if isinstance(value, list) and any(isinstance(item, list | dict) for item in value):
        return f"[{', '.join(map(shown, value))}]"
    return json.dumps(value, ensure_ascii=False)


class Lines:
    """Parses values from the lines of a text."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self.at = 0
        """The number of the line that was read last."""

    def value(self, of: Type) -> Value:
        """Parse the value that comes next.

        Raises:
            Misread: the text is not in the notation.
        """
        match of:
            case Scalar():
                return self._scalar(self.line(), of.name)
            case Optional():
                return self._optional(of)
            case List():
                return self._list(of)
            case Map():
                return self._map(of)
            case Node():
                values = self._list(written_as(of))
                return self._tree(values) if of.name == "TreeNode" else values

    def line(self) -> str:
        """Return the next line; a missing empty line at the end is accepted, since many editors strip it."""
        self.at += 1
        if self.at > len(self._lines) + 1:
            raise Misread(f"line {self.at}: the text ends here, but more values are expected")
        return self._lines[self.at - 1] if self.at <= len(self._lines) else ""

    def count(self, what: str, items: str = "values") -> int:
        """Parse a line with a count of items."""
        count = self._scalar(self.line(), "int")
        if not isinstance(count, int) or count < 0:
            raise Misread(f"line {self.at}: {what} cannot have {count} {items}")
        return count

    @property
    def ended(self) -> bool:
        """Whether nothing but blank lines is left."""
        return not any(line.strip() for line in self._lines[self.at - 1 :])

    def end(self) -> None:
        """Check that nothing follows.

        Raises:
            Misread: something does.
        """
        for line in self._lines[self.at :]:
            self.at += 1
            if line.strip():
                raise Misread(f"line {self.at}: expected the end, found {short(line)}")

    def _scalar(self, line: str, name: str) -> bool | int | float | str:
        if name == "str":
            return line
        if name == "char":
            if len(line) != 1:
                raise Misread(f"line {self.at}: {short(line)} is not one character")
            return line
        word = line.strip()
        try:
            if name == "bool":
                return {"true": True, "false": False}[word]
            return float(word) if name == "float" else int(word)
        except (KeyError, ValueError):
            noun = {"float": "a number", "bool": "true or false"}.get(name, "an integer")
            raise Misread(f"line {self.at}: {short(word)} is not {noun}") from None

    def _optional(self, of: Optional) -> Value:
        line = self.line().strip()
        if line == "null":
            return None
        if of.inline:
            return self._word(line, of.of)
        if line != "value":
            raise Misread(f"line {self.at}: expected null or value, found {short(line)}")
        return self.value(of.of)

    def _word(self, word: str, of: Type) -> Value:
        if isinstance(of, Optional):
            return None if word == "null" else self._word(word, of.of)
        assert isinstance(of, Scalar)
        return self._scalar(word, of.name)

    def _list(self, of: List) -> list[Value]:
        count = self.count("a list")
        chars = of.item == Scalar("char")
        if not of.item.inline and not chars:
            return [self.value(of.item) for _ in range(count)]
        words = list(self.line()) if chars else self.line().split()
        if len(words) != count:
            raise Misread(f"line {self.at}: it has {len(words)} values, and the line before says {count}")
        return [*words] if chars else [self._word(word, of.item) for word in words]

    def _map(self, of: Map) -> Value:
        made: dict[str | int, Value] = {}
        for _ in range(self.count("a map")):
            key = self.value(of.key)
            assert isinstance(key, str | int)
            if key in made:
                raise Misread(f"line {self.at}: the key {shown(key)} is there twice")
            made[key] = self.value(of.value)
        return made  # type: ignore[return-value]  # all keys are of one type

    def _tree(self, values: list[Value]) -> list[Value]:
        if orphan := orphaned(values):
            raise Misread(f"line {self.at}: {orphan}")
        return trimmed(values)


def orphaned(levels: Sequence[Value]) -> str:
    """Return what is wrong with a tree's values, level by level; "" if nothing is."""
    places = 1
    for number, value in enumerate(levels, 1):
        if not places:
            return f"value {number} of the tree, {shown(value)}, has no parent"
        places += -1 if value is None else 1
    return ""


def trimmed(levels: Sequence[Value]) -> list[Value]:
    """Return a tree's values, level by level, without the nulls at the end."""
    end = len(levels)
    while end and levels[end - 1] is None:
        end -= 1
    return list(levels[:end])


def short(text: str) -> str:
    """Return a text in quotes, cut if it is long."""
    return f'"{text[:37]}…"' if len(text) > 40 else f'"{text}"'


def _word(value: object) -> str:
    return (
        {True: "true", False: "false", None: "null"}[value] if value is None or isinstance(value, bool) else str(value)
    )
