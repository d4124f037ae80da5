"""The program that a solver begins with: the function to write, empty, and below it what reads and prints.

One template for each language, `starters/<language id>.jinja`; it has the code for the types that the
signature needs and no other.
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
"""The comment between the function and the rest; from here on the text belongs to the starter."""


def has_starter(language_id: str) -> bool:
    """Whether there is a starter in this language; the user's own languages have none."""
    return (_TEMPLATES / f"{language_id}.jinja").is_file()


def starter(signature: Signature, language_id: str, body: str = "") -> str:
    """The whole program in this language, which `has_starter`.

    Args:
        signature: what the function is called, takes and returns.
        language_id: the language.
        body: the lines of the function's body, without its indentation. Without it the function
            returns its type's empty value, so that the program compiles, runs and is wrong.
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
    """What stands below the function in a program that was made from a starter; "" in one that was not."""
    return program.partition(BELOW)[2]


@cache
def _environment() -> Environment:
    environment = Environment(  # noqa: S701  # it makes programs, no HTML
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
    """`python -m problems.starter ID LANGUAGE` or `… ID FILE`, for who writes the bank.

    Prints the problem's starter in a language; or a solution in a file with all below the function
    as it is in the starter now.
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
