"""Starter programs: the empty function to write, followed by the code that reads input and prints output.

One template per language, `starters/<language id>.jinja`, which renders only the code that the
signature's types need.
"""

from __future__ import annotations

import sys
import textwrap
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from problems.signature import Signature

_TEMPLATES = Path(__file__).parent / "starters"

BELOW = "You need not look below this line: it reads the input and prints the answer."
"""The comment between the solver's function and the generated code."""


def has_starter(language_id: str) -> bool:
    """Return whether this language has a starter; user-defined languages have none."""
    return (_TEMPLATES / f"{language_id}.jinja").is_file()


def starter(signature: Signature, language_id: str, body: str = "") -> str:
    """Return the whole program in a language for which `has_starter` is true.

    Args:
        signature: the function's name, parameters and return type.
        language_id: the language.
        body: the function's body, not indented. Without it the function returns the type's empty
            value, so that the program compiles and runs but is wrong.
    """
    return (
        _environment()
        .get_template(f"{language_id}.jinja")
        .render(
            function=signature.name,
            parameters=signature.parameters,
            returns=signature.returns,
            read_lists=list(dict.fromkeys(part for one in signature.parameters for part in one.type.lists)),
            written_lists=signature.returns.lists,
            body=body,
            below=BELOW,
        )
    )


def reading_of(program: str) -> str:
    """Return the generated code below the function, or "" if the program is not based on a starter."""
    return program.partition(BELOW)[2]


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701  # renders programs, not HTML
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"camel": _camel, "pascal": _pascal, "indented": _indented}
    return environment


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + _pascal("_".join(rest))


def _indented(body: str, by: int | str) -> str:
    return textwrap.indent(body.strip("\n"), by if isinstance(by, str) else " " * by)


def _main() -> None:
    """Command for authors of the bank: `python -m problems.starter ID LANGUAGE` or `… ID FILE`.

    Print the problem's starter in a language, or the solution in FILE with its generated part renewed.
    """
    import languages
    from problems.package import find
    from problems.practice import read_practice

    name, wanted = sys.argv[1:]
    signature = read_practice(find(name) / "practice.yaml", []).signature
    assert signature is not None
    file, catalogue = Path(wanted), languages.load()
    if not file.is_file():
        sys.stdout.write(starter(signature, catalogue.find(wanted).id))
        return
    text = file.read_text(encoding="utf-8")
    made = starter(signature, catalogue.for_file(file).id)
    assert BELOW in text, f"{file} has no line that says: {BELOW}"
    sys.stdout.write(text.partition(BELOW)[0] + BELOW + reading_of(made))


if __name__ == "__main__":
    _main()
