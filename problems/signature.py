"""A problem's function: its name, parameters and types, and the notation of their values on stdin and stdout.

Both use one notation. Each value starts on a new line:

- a number, a boolean (`true`, `false`) or a string takes one line, a string all of it;
- a list of numbers or booleans is a line with their count and a line with them, separated by spaces;
- a list of strings is a line with their count and a line for each;
- a list of lists is a line with their count, followed by each of them as above.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from problems.errors import PackageError, ProblemError

Value = bool | int | float | str | Sequence["Value"]
"""A value of any of the types."""

_WHERE = "practice.yaml, function"
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_TYPE = re.compile(r"((?:list\[){0,2})(int|float|bool|str)(\]{0,2})")

_STARTERS = Path(__file__).parent / "starters"


class Misread(ProblemError):
    """A text is not in the notation; the message names the line."""


@dataclass(frozen=True, slots=True)
class Type:
    """A scalar, a list of it, or a list of lists of it."""

    scalar: str
    """int (64 bits), float, bool or str (printable ASCII, no line break)."""
    depth: int = 0
    """The depth of nesting: 0, 1 or 2 lists."""

    @classmethod
    def of(cls, text: str, where: str = "type") -> Type:
        """Parse a type such as `list[int]`.

        Raises:
            PackageError: it is not a type.
        """
        found = _TYPE.fullmatch(text)
        if found is None or found[1].count("[") != len(found[3]):
            raise PackageError(
                where, f'"{text}" is not a type', "write int, float, bool, str, list[int] or list[list[int]]"
            )
        return cls(found[2], len(found[3]))

    def __str__(self) -> str:
        return "list[" * self.depth + self.scalar + "]" * self.depth

    @property
    def item(self) -> Type:
        """The type of the list's items."""
        return Type(self.scalar, self.depth - 1)

    @property
    def lists(self) -> tuple[Type, ...]:
        """The list types that it is built from, innermost first and itself last; empty for a scalar."""
        return tuple(Type(self.scalar, depth) for depth in range(1, self.depth + 1))

    @property
    def plural(self) -> str:
        """The plural for use in names: ints, strings, int_lists."""
        noun = "string" if self.scalar == "str" else self.scalar
        return f"{noun}_lists" if self.depth else f"{noun}s"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter."""

    name: str
    """In snake_case."""
    type: Type


@dataclass(frozen=True)
class Signature:
    """The function to write: name, parameters and return type."""

    name: str
    """In snake_case."""
    parameters: tuple[Parameter, ...]
    returns: Type

    @classmethod
    def of(cls, data: object) -> Signature:
        """Parse the key `function` of a practice.yaml.

        Raises:
            PackageError: a key is missing or unknown, or a value is invalid.
        """
        told = _mapping(data, _WHERE, "name", "parameters", "returns")
        name = _name(told["name"], f"{_WHERE}.name", "keywords.txt", "functions.txt")
        if not isinstance(told["parameters"], list) or not told["parameters"]:
            raise PackageError(
                f"{_WHERE}.parameters", "is not a list", "write {name: …, type: …} for each parameter, at least one"
            )
        parameters = []
        for number, entry in enumerate(told["parameters"], 1):
            where = f"{_WHERE}.parameters, the {number}."
            one = _mapping(entry, where, "name", "type")
            parameters.append(Parameter(_name(one["name"], where, "keywords.txt"), Type.of(str(one["type"]), where)))
        signature = cls(name, tuple(parameters), Type.of(str(told["returns"]), f"{_WHERE}.returns"))
        signature._check_names()
        return signature

    def _check_names(self) -> None:
        names = [self.name, "returned_len", "returned_lens"]
        for one in self.parameters:
            # C passes the length of a list in a separate parameter.
            names += [one.name, *(f"{one.name}_len", f"{one.name}_lens")[: one.type.depth]]
        # Without underscores and case: most languages use camelCase, and PHP ignores case.
        plain = [name.replace("_", "") for name in names]
        for name in names:
            if plain.count(name.replace("_", "")) > 1:
                raise PackageError(
                    f"{_WHERE}.parameters",
                    f'"{name}" is used twice (C uses it for a list\'s length)',
                    "choose another name",
                )

    @property
    def shape(self) -> str:
        """Its types without names: starters of signatures with equal shapes differ only in names."""
        return f"({', '.join(str(one.type) for one in self.parameters)}) -> {self.returns}"

    def stdin(self, *arguments: Value) -> str:
        """Return the input with these arguments."""
        return "".join(write(value, one.type) for one, value in zip(self.parameters, arguments, strict=True))

    def arguments(self, stdin: str) -> dict[str, Value]:
        """Parse an input; return the arguments by parameter name.

        Raises:
            Misread: the input is not in the notation.
        """
        lines = _Lines(stdin)
        found = {one.name: lines.value(one.type) for one in self.parameters}
        lines.end()
        return found

    def answer(self, stdout: str) -> Value:
        """Parse an answer.

        Raises:
            Misread: the answer is not in the notation.
        """
        return read(stdout, self.returns)


def write(value: Value, as_type: Type) -> str:
    """Return the lines of one value, each with a line break."""
    if not isinstance(value, list):
        return f"{_word(value)}\n"
    if as_type.depth == 1 and as_type.scalar != "str":
        return f"{len(value)}\n{' '.join(map(_word, value))}\n"
    return f"{len(value)}\n" + "".join(write(item, as_type.item) for item in value)


def read(text: str, as_type: Type) -> Value:
    """Parse a text that holds one value and nothing else.

    Raises:
        Misread: the text is not in the notation.
    """
    lines = _Lines(text)
    value = lines.value(as_type)
    lines.end()
    return value


def shown(value: Value) -> str:
    """Return a value as examples show it: `[[1, 2], []]`, `"to be"`, `true`."""
    return json.dumps(value, ensure_ascii=False)


class _Lines:
    """Parses values from the lines of a text."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._at = 0

    def value(self, wanted: Type) -> Value:
        if wanted.depth == 0:
            line = self._next()
            return line if wanted.scalar == "str" else self._parsed(line.strip(), wanted.scalar)
        count = self._parsed(self._next().strip(), "int")
        if not isinstance(count, int) or count < 0:
            raise Misread(f"line {self._at}: a list cannot have {count} values")
        if wanted.depth == 2 or wanted.scalar == "str":
            return [self.value(wanted.item) for _ in range(count)]
        words = self._next().split()
        if len(words) != count:
            raise Misread(f"line {self._at}: it has {len(words)} values, and the line before says {count}")
        return [self._parsed(word, wanted.scalar) for word in words]

    def end(self) -> None:
        for line in self._lines[self._at :]:
            self._at += 1
            if line.strip():
                raise Misread(f"line {self._at}: expected the end, found {_short(line)}")

    def _next(self) -> str:
        """Return the next line; a missing empty line at the end is accepted, since many editors strip it."""
        self._at += 1
        if self._at > len(self._lines) + 1:
            raise Misread(f"line {self._at}: the text ends here, but more values are expected")
        return self._lines[self._at - 1] if self._at <= len(self._lines) else ""

    def _parsed(self, word: str, scalar: str) -> int | float | bool:
        try:
            if scalar == "bool":
                return {"true": True, "false": False}[word]
            return float(word) if scalar == "float" else int(word)
        except (KeyError, ValueError):
            noun = {"int": "an integer", "float": "a number", "bool": "true or false"}[scalar]
            raise Misread(f"line {self._at}: {_short(word)} is not {noun}") from None


def _word(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _short(text: str) -> str:
    return f'"{text[:37]}…"' if len(text) > 40 else f'"{text}"'


def _mapping(data: object, where: str, *keys: str) -> Mapping[str, Any]:
    """Return `data` after checking that it has exactly these keys."""
    if not isinstance(data, Mapping) or set(data) != set(keys):
        found = (
            f"has the keys {', '.join(map(str, data)) or 'none'}" if isinstance(data, Mapping) else "is not a mapping"
        )
        raise PackageError(where, f"it {found}", f"it needs {', '.join(keys[:-1])} and {keys[-1]}")
    return data


def _name(given: object, where: str, *taken: str) -> str:
    """Return `given` after checking that it is a name and reserved in no language."""
    name = str(given)
    if not _NAME.fullmatch(name):
        raise PackageError(
            where, f'"{name}" is not a name', "write words of lower-case letters and digits, joined by _: max_sum"
        )
    if any(name in (_STARTERS / file).read_text(encoding="utf-8").split() for file in taken):
        raise PackageError(where, f'"{name}" is reserved in one of the languages', "add a word: count_words")
    return name
