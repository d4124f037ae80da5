"""The catalogue of hostile programs: what may go wrong, in every language where it makes sense.

`<language>/<name>.<ending>` is a program; its first comment says what it does. `programs.toml` says what must come of
each name in all languages, `<language>/programs.toml` key by key where that language differs: as in `languages/`, whose
`programs/` folders belong to the catalogue too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from languages import DefinitionError, Language
from languages.programs import Program, expectations, program, read_expectations

FOLDER = Path(__file__).parent


def kind(name: str) -> str:
    """Return what a program attacks: the first word of its name, such as `memory` or `exit`."""
    return name.split("_")[0]


def catalogue(language: Language) -> Iterator[Program]:
    """Every program of a language, by name; those of its own `programs/` folder first.

    Raises:
        DefinitionError: nothing says what to expect of one.
    """
    for name in expectations(language):
        if found := program(language, name):
            yield found
    expected = read_expectations(FOLDER / "programs.toml", FOLDER / language.id / "programs.toml")
    for path in sorted((FOLDER / language.id).glob(f"*{language.file.endings[0]}")):
        if path.stem not in expected:
            raise DefinitionError(path, "no programs.toml says what to expect of it", f"add a table [{path.stem}]")
        yield Program(path.stem, path, expected[path.stem], language.file.comment)
