"""A problem's function: its name, parameters and types, and how their values are written on stdin and stdout.

One rule for both. Each value begins on a line of its own:

- a number, a boolean (`true`, `false`) or a string is one line; a string is the whole line;
- a list of numbers or booleans is a line with their count and one line with them, a space between two;
- a list of strings is a line with their count and a line for each;
- a list of lists is a line with their count and each of them as above.
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
"""A value of one of the types."""

_WHERE = "practice.yaml, function"
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_TYPE = re.compile(r"((?:list\[){0,2})(int|float|bool|str)(\]{0,2})")

_STARTERS = Path(__file__).parent / "starters"


class Misread(ProblemError):
    """A text does not keep the rule; the sentence says in which line."""


@dataclass(frozen=True, slots=True)
class Type:
    """A scalar, a list of it, or a list of lists of it."""

    scalar: str
    """int (64 bits), float, bool or str (printable ASCII, no line break)."""
    depth: int = 0
    """How many lists it is in: 0, 1 or 2."""

    @classmethod
    def of(cls, text: str, where: str = "type") -> Type:
        """The type that `list[int]` and the like name.

        Raises:
            PackageError: it names none.
        """
        found = _TYPE.fullmatch(text)
        if found is None or found[1].count("[") != len(found[3]):
            raise PackageError(
                where, f'"{text}" is no type', "write int, float, bool, str, list[int] or list[list[int]]"
            )
        return cls(found[2], len(found[3]))

    def __str__(self) -> str:
        return "list[" * self.depth + self.scalar + "]" * self.depth

    @property
    def item(self) -> Type:
        """What is in the list."""
        return Type(self.scalar, self.depth - 1)

    @property
    def lists(self) -> tuple[Type, ...]:
        """The lists that it is made of, the innermost first and itself last; none for a scalar."""
        return tuple(Type(self.scalar, depth) for depth in range(1, self.depth + 1))

    @property
    def plural(self) -> str:
        """Several of it, as a part of a name: ints, strings, int_lists."""
        noun = "string" if self.scalar == "str" else self.scalar
        return f"{noun}_lists" if self.depth else f"{noun}s"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter."""

    name: str
    """As Python writes it: two_words."""
    type: Type


@dataclass(frozen=True)
class Signature:
    """What the function to write is called, takes and returns."""

    name: str
    """As Python writes it: two_words."""
    parameters: tuple[Parameter, ...]
    returns: Type

    @classmethod
    def of(cls, data: object) -> Signature:
        """The signature that `function` in a practice.yaml says.

        Raises:
            PackageError: a key is missing or unknown, or a value is none.
        """
        told = _mapping(data, _WHERE, "name", "parameters", "returns")
        name = _name(told["name"], f"{_WHERE}.name", "keywords.txt", "functions.txt")
        if not isinstance(told["parameters"], list) or not told["parameters"]:
            raise PackageError(f"{_WHERE}.parameters", "is no list", "write {name: …, type: …} for each, at least one")
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
            # C says the length of a list in a parameter of its own.
            names += [one.name, *(f"{one.name}_len", f"{one.name}_lens")[: one.type.depth]]
        # Without the underscores, as most languages write them and as PHP compares them.
        plain = [name.replace("_", "") for name in names]
        for name in names:
            if plain.count(name.replace("_", "")) > 1:
                raise PackageError(
                    f"{_WHERE}.parameters",
                    f'"{name}" is taken twice (C names a list\'s length so)',
                    "choose another name",
                )

    @property
    def shape(self) -> str:
        """Its types without the names: the starters of two signatures with one shape differ in names only."""
        return f"({', '.join(str(one.type) for one in self.parameters)}) -> {self.returns}"

    def stdin(self, *arguments: Value) -> str:
        """The input with these arguments, as a program reads it."""
        return "".join(write(value, one.type) for one, value in zip(self.parameters, arguments, strict=True))

    def arguments(self, stdin: str) -> dict[str, Value]:
        """The arguments of an input, by the parameters' names.

        Raises:
            Misread: the input does not keep the rule.
        """
        lines = _Lines(stdin)
        found = {one.name: lines.value(one.type) for one in self.parameters}
        lines.end()
        return found

    def answer(self, stdout: str) -> Value:
        """The value that an answer says.

        Raises:
            Misread: the answer does not keep the rule.
        """
        return read(stdout, self.returns)


def write(value: Value, as_type: Type) -> str:
    """The lines of one value, a line break after each."""
    if not isinstance(value, list):
        return f"{_word(value)}\n"
    if as_type.depth == 1 and as_type.scalar != "str":
        return f"{len(value)}\n{' '.join(map(_word, value))}\n"
    return f"{len(value)}\n" + "".join(write(item, as_type.item) for item in value)


def read(text: str, as_type: Type) -> Value:
    """The value in a text that holds nothing else.

    Raises:
        Misread: the text does not keep the rule.
    """
    lines = _Lines(text)
    value = lines.value(as_type)
    lines.end()
    return value


def shown(value: Value) -> str:
    """A value as people write it in an example: `[[1, 2], []]`, `"to be"`, `true`."""
    return json.dumps(value, ensure_ascii=False)


class _Lines:
    """The lines of a text, from which values are taken."""

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
                raise Misread(f"line {self._at}: nothing should follow any more, but it says {_short(line)}")

    def _next(self) -> str:
        """The next line; an empty one at the end, which many editors cut off, counts as there."""
        self._at += 1
        if self._at > len(self._lines) + 1:
            raise Misread(f"line {self._at}: the text ends before it, and more values should follow")
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
    """`data`, which has just these keys."""
    if not isinstance(data, Mapping) or set(data) != set(keys):
        found = f"has the keys {', '.join(map(str, data)) or 'none'}" if isinstance(data, Mapping) else "is no mapping"
        raise PackageError(where, f"it {found}", f"it needs {', '.join(keys[:-1])} and {keys[-1]}")
    return data


def _name(given: object, where: str, *taken: str) -> str:
    """`given`, which is a name and has no other use in any language: one list does for all of them."""
    name = str(given)
    if not _NAME.fullmatch(name):
        raise PackageError(
            where, f'"{name}" is no name', "write words of lower-case letters and digits, joined by _: max_sum"
        )
    if any(name in (_STARTERS / file).read_text(encoding="utf-8").split() for file in taken):
        raise PackageError(where, f'"{name}" means something else in one of the languages', "add a word: count_words")
    return name
