"""Values as people type them: `[1, 2]`, `"to be"`, `true`, `null`, `{"a": 1}`."""

from __future__ import annotations

import json
import re

from problems.compare import FOLD
from problems.notation import Misread, Value, orphaned, trimmed, written_as
from problems.types import List, Map, Node, Optional, Scalar, Type

_TOKEN = re.compile(
    r"""\s+ | (?P<string>"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*') | (?P<sign>[\[\]{},=:()→])
      | (?P<word>[^\s\[\]{},=:()→"']+) | (?P<wrong>.)""",
    re.VERBOSE,
)
_BOOLS = {"true": True, "false": False}
_NULLS = ("null", "none", "nil")
_NOUNS = {"float": "a number", "bool": "true or false", "str": "a text in quotes"}
_INT64 = range(-(2**63), 2**63)
_CLOSING = {"[": "]", "(": ")"}


class Typed:
    """Parses typed values.

    Every method raises Misread if another value is due; the message names the place.
    """

    def __init__(self, text: str) -> None:
        self._tokens = [(str(one.lastgroup), one[0]) for one in _TOKEN.finditer(text) if one.lastgroup]
        self._at = 0

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self._at >= len(self._tokens)

    def peek(self, ahead: int = 0) -> str:
        """Return the token that comes next; "" at the end."""
        at = self._at + ahead
        return self._tokens[at][1] if at < len(self._tokens) else ""

    def take(self) -> str:
        """Return the token that comes next and go behind it."""
        self._at += 1
        return self.peek(-1)

    def skip_comma(self) -> None:
        """Go behind a comma, if there is one."""
        if self._at and self.peek() == ",":
            self._at += 1

    def name(self) -> str:
        """Return the name in front of a value and go behind it; "" if there is none."""
        if self.peek(1) not in ("=", ":") or self._tokens[self._at][0] == "sign":
            return ""
        name = self.peek().strip("\"'")
        self._at += 2
        return name

    def value(self, of: Type, where: str) -> Value:
        """Parse a value of a type."""
        if isinstance(of, Optional | Node) and self.peek().lower() in _NULLS:
            self._at += 1
            return [] if isinstance(of, Node) else None
        match of:
            case Scalar():
                return self._scalar(of, where)
            case Optional():
                return self.value(of.of, where)
            case List():
                return self._list(of, where, str(of))
            case Map():
                return self._map(of, where)
            case Node():
                return self._node(of, where)

    def end(self) -> None:
        """Check that nothing is left."""
        self.skip_comma()
        if not self.ended:
            raise Misread(f"expected the end, found {quoted(self.peek())}")

    def _scalar(self, of: Scalar, where: str) -> Value:
        kind, text = self._tokens[self._at] if not self.ended else ("", "")
        self._at += 1
        if of.name not in ("str", "char"):
            return _scalar(of.name, text if kind == "word" else "", text, where)
        value = _string(kind, text, where)
        if of.name == "char" and len(value) != 1:
            raise Misread(f"{_at(where)}{quoted(text)} is not one character")
        return value

    def _node(self, of: Node, where: str) -> list[Value]:
        values = self._list(written_as(of), where, str(of))
        if of.name == "ListNode":
            return values
        if orphan := orphaned(values):
            raise Misread(f"{_at(where)}{orphan}")
        return trimmed(values)

    def _list(self, of: List, where: str, said: str) -> list[Value]:
        closing = _CLOSING.get(self.peek())
        if closing is None:
            raise Misread(f"{_at(where)}a {said} begins with [, found {quoted(self.peek())}")
        self._at += 1
        items: list[Value] = []
        while self.peek() != closing:
            items.append(self.value(of.item, f"{where}[{len(items)}]"))
            self._between(closing, f"{where}[{len(items) - 1}]")
        self._at += 1
        return items

    def _map(self, of: Map, where: str) -> Value:
        if self.peek() != "{":
            raise Misread(f"{_at(where)}a {of} begins with {{, found {quoted(self.peek())}")
        self._at += 1
        made: dict[str | int, Value] = {}
        while self.peek() != "}":
            place = f"{where}[{fold(self.peek())}]"
            key = self.value(of.key, where)
            assert isinstance(key, str | int)
            if self.take() != ":":
                raise Misread(f"{_at(place)}expected : after the key, found {quoted(self.peek(-1))}")
            if key in made:
                raise Misread(f"{_at(place)}the key is there twice")
            made[key] = self.value(of.value, place)
            self._between("}", place)
        self._at += 1
        return made  # type: ignore[return-value]  # all keys are of one type

    def _between(self, closing: str, where: str) -> None:
        if self.peek() == ",":
            self._at += 1
        elif self.peek() != closing:
            raise Misread(f"{_at(where)}expected , or {closing} after it, found {quoted(self.peek())}")


def _string(kind: str, text: str, where: str) -> str:
    if kind != "string":
        example = f': "{text}"' if kind == "word" else f", found {quoted(text)}"
        raise Misread(f"{_at(where)}put the text in quotes{example}")
    # Escapes as in JSON; a text in single quotes has its double quotes free.
    inside = text[1:-1] if text[0] == '"' else text[1:-1].replace("\\'", "'").replace('"', '\\"')
    try:
        value = str(json.loads(f'"{inside}"'))
    except ValueError:
        raise Misread(f"{_at(where)}{quoted(text)} has an escape that does not exist") from None
    if not (value.isascii() and value.isprintable()):
        raise Misread(f"{_at(where)}{quoted(text)} must be printable ASCII on one line")
    return value


def _scalar(scalar: str, word: str, found: str, where: str) -> Value:
    try:
        if scalar == "bool":
            return _BOOLS[word.lower()]
        number = float(word) if scalar == "float" else int(word)
    except (KeyError, ValueError):
        raise Misread(f"{_at(where)}{quoted(found)} is not {_NOUNS.get(scalar, 'an integer')}") from None
    if isinstance(number, int) and number not in _INT64:
        raise Misread(f"{_at(where)}{quoted(found)} has more than 64 bits")
    return number


def _at(where: str) -> str:
    return f"{where}: " if where else ""


def quoted(text: str) -> str:
    """Return a token in quotes, or words for the end."""
    if not text:
        return "the end"
    return text if text[0] in "\"'" else f'"{fold(text)}"'


def fold(text: str) -> str:
    """Return a text, cut if it is long."""
    return text if len(text) <= FOLD else f"{text[: FOLD - 1]}…"
