"""The programs in the languages' `programs/` folders, with their expected results.

Health checks, limit demos and the catalogue of hostile programs are all such files.
`programs.toml` beside this module has the expectations for all languages; the one in a
language's folder overrides them key by key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from foundation.errors import DefinitionError
from foundation.limits import Value
from foundation.toml_file import Table, convert, merged, read_toml
from languages.definition import ROOM, Language


class Expectation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a program is given, and what is expected of it; None is not compared."""

    title: str
    """What the program demonstrates, in a few words."""
    verdict: str
    stdin: str = ""
    stdout: str | None = None
    stdout_starts: str | None = None
    stdout_has: str | None = None
    stderr: str | None = None
    stderr_has: str | None = None
    exit_code: int | None = None
    signal: str | None = None
    breaches: list[str] = []
    """Exactly the limits that must be breached."""
    within_ms: float | None = None
    """The time from its start in which it must end; health checks ignore it, because the machine may be busy."""
    limits: dict[str, Value] = {}
    timeouts: dict[str, Value] = {}
    after: str = ""
    """The program that must run before it in the same sandbox."""
    moves: str = ""
    """The limit or timeout that a demo may change; empty: none."""
    steps: list[Value] = []
    """The values of that limit, from the least with which the program still demonstrates it."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program of a language."""

    name: str
    path: Path
    expects: Expectation
    comment: str = "#"
    """The token that begins a comment in its language."""

    @property
    def raw(self) -> bytes:
        """Its source in bytes."""
        return self.path.read_bytes()

    @property
    def source(self) -> str:
        """Its source as text, to be shown."""
        return self.raw.decode(errors="replace")

    @property
    def what(self) -> str:
        """What happens, in a sentence: its first comment line, or empty."""
        return self._comment_line(0)

    @property
    def why(self) -> str:
        """Why it looks so in this language, in a sentence or two: its second comment line, or empty."""
        return self._comment_line(1)

    @property
    def code(self) -> str:
        """Its source without these two lines."""
        said = [line for line in self.source.splitlines() if line.startswith(self.comment)][:2]
        return "\n".join(line for line in self.source.splitlines() if line not in said)

    def _comment_line(self, index: int) -> str:
        lines = [line for line in self.source.splitlines() if line.startswith(self.comment)]
        return lines[index].removeprefix(self.comment).strip() if index < len(lines) else ""


def expectations(language: Language) -> Mapping[str, Expectation]:
    """Return what is expected of each program in this language.

    Raises:
        DefinitionError: a `programs.toml` is wrong.
    """
    own = [folder / "programs.toml" for folder in reversed(language.folders)]
    return read_expectations(ROOM / "programs.toml", *own)


def read_expectations(*paths: Path) -> Mapping[str, Expectation]:
    """Read what is expected of each program; later files override earlier ones key by key.

    Raises:
        DefinitionError: one of them is wrong.
    """
    raw: Table = {}
    last = paths[0]
    for path in paths:
        if path.exists():
            raw, last = merged(raw, read_toml(path)), path
    return {name: convert(table, Expectation, Path(f"{last}, [{name}]")) for name, table in raw.items()}


def program(language: Language, name: str) -> Program | None:
    """Return a program of a language, or None if it has none of that name.

    Raises:
        DefinitionError: nothing says what to expect of it.
    """
    path = language.path(f"programs/{name}{language.file.endings[0]}")
    if path is None:
        return None
    expected = expectations(language).get(name)
    if expected is None:
        raise DefinitionError(path, "no programs.toml says what to expect of it", f"add a table [{name}]")
    return Program(name, path, expected, language.file.comment)
