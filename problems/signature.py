"""A problem's function: its name, parameters and types, as the key `function` of a practice.yaml says.

`problems.types` has the types, `problems.notation` how values of them stand on stdin and stdout: the input is the
arguments one after the other, the output what the function returns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from problems.errors import PackageError
from problems.notation import Lines, Value, read, write
from problems.types import Type, type_of

_WHERE = "practice.yaml, function"
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

FLAT = 2
"""C passes lists up to this depth as pointers, their lengths as parameters of their own; deeper ones are structs."""
_STARTERS = Path(__file__).parent / "starters"


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
            parameters.append(Parameter(_name(one["name"], where, "keywords.txt"), type_of(str(one["type"]), where)))
        signature = cls(name, tuple(parameters), type_of(str(told["returns"]), f"{_WHERE}.returns"))
        signature._check_names()
        return signature

    def _check_names(self) -> None:
        names = [self.name, "returned_len", "returned_lens"]
        for one in self.parameters:
            depth = one.type.depth if one.type.depth <= FLAT else 0
            names += [one.name, *(f"{one.name}_len", f"{one.name}_lens")[:depth]]
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
        lines = Lines(stdin)
        found = {one.name: lines.value(one.type) for one in self.parameters}
        lines.end()
        return found

    def answer(self, stdout: str) -> Value:
        """Parse an answer.

        Raises:
            Misread: the answer is not in the notation.
        """
        return read(stdout, self.returns)


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
