"""Packages of other systems, which become packages of ours: a module for each, chosen by the file in the root."""

from __future__ import annotations

from pathlib import Path

from problems import marks
from problems.data import PLAIN_NAME
from problems.errors import PackageError
from problems.foreign import cms, polygon
from problems.foreign.converted import Converted
from problems.foreign.folder import ForeignFolder

_SYSTEMS = {marks.POLYGON: polygon.convert, marks.CMS: cms.convert}


def is_foreign(folder: Path) -> bool:
    """Return whether a folder is the root of a package that can be converted."""
    return any((folder / mark).is_file() for mark in _SYSTEMS)


def convert(folder: Path, into: Path, *, root: Path | None = None) -> Converted:
    """Write a package as one of ours into a new folder; `root` bounds where its links may lead.

    Raises:
        PackageError: it cannot be judged here.
    """
    mark = next(mark for mark in _SYSTEMS if (folder / mark).is_file())
    try:
        into.mkdir()
        made = _SYSTEMS[mark](ForeignFolder(folder, root), into)
    except OSError as error:
        raise PackageError(
            folder.name, f"cannot be converted: {error.strerror}", "check space and permissions", kind="unreadable"
        ) from None
    return made if PLAIN_NAME.fullmatch(made.name) else Converted("", made.notes)
