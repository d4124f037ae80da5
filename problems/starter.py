"""Starter programs: the empty function to write, followed by the code that reads input and prints output.

One template per language, `starters/<language id>.jinja`, which renders only the code that the
signature's types need. A package may bring starters of its own, as those whose programs talk with the judge do.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from languages import Language
from problems.problem import Problem
from problems.signature import FLAT, AnySignature, ClassSignature, pascal
from problems.types import List, Map, Node, Optional, Scalar, Type

_TEMPLATES = Path(__file__).parent / "starters"

_LINE = "You need not look below this line"
BELOW = f"{_LINE}: it reads the input and prints the answer."
"""The comment between the solver's function and the generated code."""


def has_starter(language_id: str) -> bool:
    """Return whether this language has a starter; user-defined languages have none."""
    return (_TEMPLATES / f"{language_id}.jinja").is_file()


def starter_of(problem: Problem, language: Language) -> str:
    """Return what a solution begins with: the package's own starter, or one made of its function; "" without either.

    Raises:
        OSError: the package's own cannot be read.
    """
    endings = language.file.endings
    own = next((path for path in problem.starters if path.suffix in endings), None)
    if own:
        return own.read_text(encoding="utf-8", errors="replace")
    signature = problem.practice.signature
    return starter(signature, language.id) if signature and has_starter(language.id) else ""


def starter(signature: AnySignature, language_id: str, body: str = "") -> str:
    """Return the whole program in a language for which `has_starter` is true.

    Args:
        signature: the function or class: its name, parameters and types.
        language_id: the language.
        body: the function's body, or that of each method that returns something; not indented. Without it they return
            the type's empty value, so that the program compiles and runs but is wrong.
    """
    template = _environment().get_template(f"{language_id}.jinja")
    return template.render(**_named(signature), **_facts(signature), body=body, below=BELOW)


def _named(signature: AnySignature) -> dict[str, object]:
    """Return what the templates call the parts of a signature."""
    named: dict[str, object] = {"signature": signature, "name": signature.name, "parameters": signature.parameters}
    if isinstance(signature, ClassSignature):
        methods = signature.methods
        return {**named, "methods": methods, "methods_and_constructor": (signature.constructor, *methods)}
    return {**named, "methods": (), "function": signature.name, "returns": signature.returns}


def _facts(signature: AnySignature) -> dict[str, object]:
    """Return what the templates want to know of the types."""
    taken, given = signature.taken, signature.given
    read, written = _parts(taken), _parts(given)
    return {
        "read_parts": read,
        "written_parts": written,
        "written_scalars": _scalars(given),
        "line_scalars": _line_scalars(taken),
        "nodes": sorted({part.name for part in (*read, *written) if isinstance(part, Node)}),
        "checked": isinstance(signature, ClassSignature) or not all(one.first for one in (*taken, *given)),
        "nullable": any(isinstance(part, Optional) for part in (*read, *written)),
        "read_flat": _flat(taken),
        "written_flat": _flat(given),
        "nested_parts": _nested([*taken, *given]),
        "written_nodes": [part for part in written if isinstance(part, Node)],
        "read_nested": _nested(taken),
        "written_nested": _nested(given),
    }


def _parts(types: Iterable[Type]) -> list[Type]:
    """Return the types that need code of their own, innermost first."""
    return list(dict.fromkeys(part for one in types for part in one.parts))


def _flat(types: Iterable[Type]) -> list[List]:
    """Return the lists and lists of lists that C passes as pointers with lengths; deeper lists are structs."""
    found: list[List] = []
    for one in types:
        if isinstance(one, List) and one.depth <= FLAT:
            found += [one.item, one] if isinstance(one.item, List) else [one]
    return list(dict.fromkeys(found))


def _nested(types: Iterable[Type]) -> list[Type]:
    """Return the types in C that need code of their own and are not flat."""
    return _parts(one.base if isinstance(one, List) and one.depth <= FLAT else one for one in types)


def _line_scalars(types: Iterable[Type]) -> set[str]:
    """Return the names of the scalars that are read from a line of their own."""
    found: set[str] = set()
    for one in types:
        match one:
            case Scalar():
                found.add(one.name)
            case Map():
                found |= _line_scalars([one.key, one.value])
            case List(item) | Optional(item) if not item.inline:
                found |= _line_scalars([item])
    return found


def _scalars(types: Iterable[Type]) -> list[Scalar]:
    """Return the scalars in these types; a node has an int."""
    found: list[Scalar] = []
    for one in types:
        match one:
            case Scalar():
                found.append(one)
            case List():
                found += _scalars([one.item])
            case Optional():
                found += _scalars([one.of])
            case Map():
                found += [one.key, *_scalars([one.value])]
            case Node():
                found.append(Scalar("int"))
    return list(dict.fromkeys(found))


def reading_of(program: str) -> str:
    """Return the generated code below the function, or "" if the program is not based on a starter."""
    return program.partition(_LINE)[2]


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701  # renders programs, not HTML
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"camel": _camel, "pascal": pascal, "indented": _indented}
    return environment


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + pascal("_".join(rest))


def _indented(body: str, by: int | str) -> str:
    return textwrap.indent(body.strip("\n"), by if isinstance(by, str) else " " * by)


def _main() -> None:
    """Command for authors of the bank: `python -m problems.starter ID LANGUAGE` or `… ID FILE`.

    Print the problem's starter in a language, or the solution in FILE with its generated part renewed.
    """
    import languages
    from problems.package import find, read

    name, wanted = sys.argv[1:]
    problem = read(find(name))
    file, catalogue = Path(wanted), languages.load()
    if not file.is_file():
        sys.stdout.write(starter_of(problem, catalogue.find(wanted)))
        return
    text = file.read_text(encoding="utf-8")
    made = starter_of(problem, catalogue.for_file(file))
    assert _LINE in text, f"{file} has no line that says: {_LINE}"
    sys.stdout.write(text.partition(_LINE)[0] + _LINE + reading_of(made))


if __name__ == "__main__":
    _main()
