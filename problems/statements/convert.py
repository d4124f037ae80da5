"""Read a statement or an editorial of any format as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from problems.statements import StatementKind
from problems.statements.errors import NotReadable

MOST_BYTES = 1 << 20
"""So much of a text is read; the rest is not shown."""
_MOST_KEPT = 64


def read(
    path: Path,
    kind: StatementKind,
    *,
    folder: Path,
    name: str = "",
    language: str = "en",
    time_limit: str = "",
    constants: Mapping[str, str] | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Return a text as Markdown, and what is odd about it: each remark goes on from the file's name.

    Args:
        path: the text's file.
        kind: its format, any but `pdf`.
        folder: the package, outside of which nothing is read.
        name: the problem's name.
        language: the natural language.
        time_limit: the time limit in seconds, "" if it is not known.
        constants: the package's constants, for LaTeX.

    Raises:
        OSError: it cannot be read.
    """
    state = path.stat()
    filled = tuple(sorted((constants or {}).items()))
    return _read(_Asked(path, kind, folder, name, language, time_limit, filled, state.st_mtime_ns, state.st_size))


@dataclass(frozen=True, slots=True)
class _Asked:
    path: Path
    kind: StatementKind
    folder: Path
    name: str
    language: str
    time_limit: str
    constants: tuple[tuple[str, str], ...]
    changed_ns: int
    size: int
    """With the time of its last change: what the text was read from."""


@lru_cache(maxsize=_MOST_KEPT)
def _read(asked: _Asked) -> tuple[str, tuple[str, ...]]:
    text = _text(asked.path)
    if asked.kind == "plain":
        return text, ()
    try:
        if asked.kind == "latex":
            from problems.statements import latex  # pylatexenc takes a while to import

            made = latex.convert(
                text,
                name=asked.name,
                language=asked.language,
                time_limit=asked.time_limit,
                constants=dict(asked.constants),
                read_file=_files_beside(asked.path.parent, asked.folder),
            )
            return f"{made.text}\n", made.remarks
        from problems.statements.dollars import with_formulas

        if asked.kind == "html":
            from problems.statements import html  # as does Beautiful Soup

            text = f"{html.convert(text)}\n"
        return with_formulas(text), ()
    except NotReadable as error:
        from problems.statements.blocks import Code, markdown

        return f"{markdown([Code(text, 'html')])}\n", (f"{error}, so it is shown as it stands",)


def _text(path: Path) -> str:
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    return raw[:MOST_BYTES].decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\0", "�")


def _files_beside(beside: Path, folder: Path) -> Callable[[str], str | None]:
    """Return what reads the files that a text names, of its own package only."""

    def read_file(name: str) -> str | None:
        for place in (beside / name, beside / f"{name}.tex", beside / Path(name).name):
            try:
                real = place.resolve(strict=True)
                if real.is_file() and real.is_relative_to(folder.resolve()):
                    return _text(real)
            except (OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
                continue
        return None

    return read_file
