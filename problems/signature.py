"""What a problem asks for: a function or a class, as the key `function` or `class` of a practice.yaml says.

`problems.types` has the types, `problems.notation` how values of them stand on stdin and stdout. For a function the
input is the arguments one after the other, the output what it returns; for a class see `ClassSignature`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from problems.errors import PackageError
from problems.notation import Lines, Misread, Value, read, write
from problems.types import Scalar, ScalarName, Type, type_of

_FUNCTION, _CLASS = "practice.yaml, function", "practice.yaml, class"
_NO_PARAMETERS = "is not a list", "write {name: …, type: …} for each parameter, at least one"
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
        told = _mapping(data, _FUNCTION, "name", "parameters", "returns")
        name = _name(told["name"], f"{_FUNCTION}.name", "keywords.txt", "functions.txt")
        parameters = _parameters(told["parameters"], f"{_FUNCTION}.parameters")
        if not parameters:
            raise PackageError(f"{_FUNCTION}.parameters", *_NO_PARAMETERS)
        signature = cls(name, parameters, type_of(str(told["returns"]), f"{_FUNCTION}.returns"))
        _check_names(f"{_FUNCTION}.parameters", name, parameters)
        _check_helpers(_FUNCTION, [name, *(one.name for one in parameters)], [*signature.taken, signature.returns])
        return signature

    @property
    def taken(self) -> list[Type]:
        """The types of what is read."""
        return [one.type for one in self.parameters]

    @property
    def given(self) -> list[Type]:
        """The types of what is printed."""
        return [self.returns]

    @property
    def shape(self) -> str:
        """Its types without names: starters of signatures with equal shapes differ only in names."""
        return f"({_types(self.parameters)}) -> {self.returns}"

    def stdin(self, *arguments: Value) -> str:
        """Return the input with these arguments."""
        return _written(self.parameters, arguments)

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


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a class, or its constructor."""

    name: str
    """In snake_case."""
    parameters: tuple[Parameter, ...]
    returns: Type | None = None
    """None: nothing."""
    constructs: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a method."""

    method: Method
    arguments: tuple[Value, ...]


@dataclass(frozen=True)
class ClassSignature:
    """The class to write: name, the constructor's parameters and methods.

    The input is the constructor's arguments, a line with the count of calls, and for each a line with the method's name
    and its arguments. The output is what each call returns, of those that return something.
    """

    name: str
    """In snake_case."""
    parameters: tuple[Parameter, ...]
    methods: tuple[Method, ...]

    @classmethod
    def of(cls, data: object) -> ClassSignature:
        """Parse the key `class` of a practice.yaml.

        Raises:
            PackageError: a key is missing or unknown, or a value is invalid.
        """
        told = _mapping(data, _CLASS, "name", "methods", optional="parameters")
        name = _name(told["name"], f"{_CLASS}.name", "keywords.txt", "classes.txt")
        parameters = _parameters(told.get("parameters") or [], f"{_CLASS}.parameters")
        _check_names(f"{_CLASS}.parameters", name, parameters)
        methods = _methods(told["methods"], f"{_CLASS}.methods")
        signature = cls(name, parameters, methods)
        names = [name, *(one.name for one in methods)]
        if double := next((one for one in names if names.count(one) > 1), ""):
            raise PackageError(f"{_CLASS}.methods", f'"{double}" is used twice', "choose another name")
        _check_helpers(_CLASS, [one.name for one in parameters], [*signature.taken, *signature.given])
        return signature

    @property
    def constructor(self) -> Method:
        """The constructor, with the class's name."""
        return Method(self.name, self.parameters, constructs=True)

    @property
    def taken(self) -> list[Type]:
        """The types of what is read."""
        return [one.type for method in (self.constructor, *self.methods) for one in method.parameters]

    @property
    def given(self) -> list[Type]:
        """The types of what is printed."""
        return [one.returns for one in self.methods if one.returns]

    @property
    def shape(self) -> str:
        """Its types without names."""
        methods = [f"({_types(one.parameters)}) -> {one.returns or 'nothing'}" for one in self.methods]
        return f"({_types(self.parameters)}): {', '.join(methods)}"

    def stdin(self, arguments: Sequence[Value], calls: Sequence[tuple[str, Sequence[Value]]]) -> str:
        """Return the input with the constructor's arguments and these calls."""
        by_name = {one.name: one for one in self.methods}
        lines = [_written(self.parameters, arguments), f"{len(calls)}\n"]
        lines += [f"{name}\n{_written(by_name[name].parameters, given)}" for name, given in calls]
        return "".join(lines)

    def calls(self, stdin: str) -> list[Call]:
        """Parse an input; return the calls, first the constructor's.

        Raises:
            Misread: the input is not in the notation.
        """
        lines = Lines(stdin)
        by_name = {one.name: one for one in self.methods}
        made = [Call(self.constructor, tuple(lines.value(one.type) for one in self.parameters))]
        for _ in range(lines.count("a class", "calls")):
            name = lines.line().strip()
            if name not in by_name:
                raise Misread(f"line {lines.at}: there is no method {name}; there are {', '.join(by_name)}")
            method = by_name[name]
            made.append(Call(method, tuple(lines.value(one.type) for one in method.parameters)))
        lines.end()
        return made

    def results(self, stdout: str, calls: Sequence[Call]) -> list[Value]:
        """Parse an answer; return the value of each call that returns one.

        Raises:
            Misread: the answer is not in the notation.
        """
        made, wrong = self._results(Lines(stdout), calls)
        if wrong:
            raise Misread(wrong)
        return made

    def results_until_misread(self, stdout: str, calls: Sequence[Call]) -> list[Value]:
        """Parse as much of an answer as is in the notation."""
        return self._results(Lines(stdout), calls)[0]

    def _results(self, lines: Lines, calls: Sequence[Call]) -> tuple[list[Value], str]:
        """Return the values, and what is wrong behind them."""
        made: list[Value] = []
        for number, call in enumerate(calls):
            if call.method.returns:
                try:
                    made.append(lines.value(call.method.returns))
                except Misread as error:
                    return made, f"call {number:,}, {call.method.name}: {'it ends here' if lines.ended else error}"
        try:
            lines.end()
        except Misread as error:
            return made, str(error)
        return made, ""


AnySignature = Signature | ClassSignature
"""What a problem may ask for."""


def pascal(name: str) -> str:
    """Return a name in PascalCase: ShelfLog."""
    return "".join(word.capitalize() for word in name.split("_"))


def _types(parameters: Sequence[Parameter]) -> str:
    return ", ".join(str(one.type) for one in parameters)


def _written(parameters: Sequence[Parameter], arguments: Sequence[Value]) -> str:
    return "".join([write(value, one.type) for one, value in zip(parameters, arguments, strict=True)])


def _parameters(given: object, where: str) -> tuple[Parameter, ...]:
    if not isinstance(given, list):
        raise PackageError(where, *_NO_PARAMETERS)
    made = []
    for number, entry in enumerate(given, 1):
        place = f"{where}, the {number}."
        one = _mapping(entry, place, "name", "type")
        made.append(Parameter(_name(one["name"], place, "keywords.txt"), type_of(str(one["type"]), place)))
    return tuple(made)


def _methods(given: object, where: str) -> tuple[Method, ...]:
    if not isinstance(given, list) or not given:
        raise PackageError(where, "is not a list", "write {name: …, parameters: […], returns: …} for each method")
    made = []
    for number, entry in enumerate(given, 1):
        place = f"{where}, the {number}."
        one = _mapping(entry, place, "name", optional="parameters returns")
        name = _name(one["name"], place, "keywords.txt", "methods.txt")
        parameters = _parameters(one.get("parameters") or [], f"{place}, parameters")
        _check_names(place, name, parameters)
        returns = type_of(str(one["returns"]), place) if one.get("returns") is not None else None
        made.append(Method(name, parameters, returns))
    if not any(one.returns for one in made):
        raise PackageError(where, "no method returns something", "a class without an output cannot be judged")
    return tuple(made)


def _check_names(where: str, owner: str, parameters: Sequence[Parameter]) -> None:
    names = [owner, "returned_len", "returned_lens"]
    for one in parameters:
        depth = one.type.depth if one.type.depth <= FLAT else 0
        names += [one.name, *(f"{one.name}_len", f"{one.name}_lens")[:depth]]
    # Without underscores and case: most languages use camelCase, and PHP ignores case.
    plain = [name.replace("_", "") for name in names]
    for name in names:
        if plain.count(name.replace("_", "")) > 1:
            raise PackageError(where, f'"{name}" is used twice (C uses it for a list\'s length)', "choose another name")


def _check_helpers(where: str, names: Sequence[str], types: Sequence[Type]) -> None:
    """Refuse the names of what a starter generates for its types."""
    parts = [part for one in types for part in one.parts]
    nouns = {noun for part in parts for noun in (part.called, part.noun)}
    taken = {part.noun for part in parts if part.inline}
    taken |= {f"{verb}_{noun}" for verb in ("read", "print", "text_of") for noun in nouns}
    taken |= {f"text_of_{Scalar(name).noun}" for name in get_args(ScalarName)}
    if wrong := next((name for name in names if name in taken), ""):
        raise PackageError(where, f'"{wrong}" is the name of a generated function', "choose another name")


def _mapping(data: object, where: str, *keys: str, optional: str = "") -> Mapping[str, Any]:
    """Return `data` after checking that it has these keys and no others, except optional ones."""
    if not isinstance(data, Mapping) or not set(keys) <= set(data) <= {*keys, *optional.split()}:
        found = (
            f"has the keys {', '.join(map(str, data)) or 'none'}" if isinstance(data, Mapping) else "is not a mapping"
        )
        needed = " and ".join([", ".join(keys[:-1]), keys[-1]] if keys[1:] else keys)
        may = f", and may have {' and '.join(optional.split())}" if optional else ""
        raise PackageError(where, f"it {found}", f"it needs {needed}{may}")
    return data


def _name(given: object, where: str, *taken: str) -> str:
    """Return `given` as a name; raise PackageError if it is none, or a reserved word of a language."""
    name = str(given)
    if not _NAME.fullmatch(name):
        raise PackageError(
            where, f'"{name}" is not a name', "write words of lower-case letters and digits, joined by _: max_sum"
        )
    if any(name in (_STARTERS / file).read_text(encoding="utf-8").split() for file in taken):
        raise PackageError(where, f'"{name}" is reserved in one of the languages', "add a word: count_words")
    return name
