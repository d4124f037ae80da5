"""Packages: Kattis' are copied as they are, those of other systems converted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace as changed
from pathlib import Path

from problems import marks, package
from problems.archive import MOST_BYTES, MOST_FILES
from problems.errors import PackageError
from problems.importers import store
from problems.problem import Problem

_ZIP = b"PK\3\4"
_IGNORED = shutil.ignore_patterns(".git", "__pycache__")


def is_package(path: Path) -> bool:
    """Return whether it looks like one: a folder with the file that each has, or a zip, whatever its ending."""
    if path.is_dir():
        return has_root(path)
    if path.suffix.lower() in (".zip", ".kpp"):
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:
        return False


def has_root(folder: Path) -> bool:
    """Return whether a folder is the root of a package."""
    return any((folder / mark).is_file() for mark in marks.ALL)


def import_package(path: Path, *, name: str = "", replace: bool = False, root: Path | None = None) -> Problem:
    """Copy a package, a folder or zip; its id is `name`, by default the folder's or zip's name, or the system's own.

    Links may lead anywhere inside `root`, by default the package itself; the files are copied.

    Raises:
        PackageError: it cannot be judged, is too large, or there is a problem of that id already.
    """
    with package.opened(path, root=root) as problem:

        def copy(folder: Path) -> None:
            _check_size(problem.folder)
            shutil.copytree(problem.folder, folder, ignore=_IGNORED, ignore_dangling_symlinks=True)

        saved = store.save_package(name or problem.id, copy, replace=replace)
        return changed(saved, notes=problem.notes)  # the copy does not know what was left out of it


def _check_size(folder: Path) -> None:
    """Bound what a copy takes: it follows links to folders, which may repeat each other."""
    files = size = 0
    for path in _files(folder, ()):
        files, size = files + 1, size + path.stat().st_size
        if files > MOST_FILES or size > MOST_BYTES:
            raise PackageError(
                folder.name,
                f"has more than {MOST_FILES} files or {MOST_BYTES >> 20} MiB, links included",
                "remove files that do not belong to it",
                kind="too_large",
            )


def _files(folder: Path, above: tuple[Path, ...]) -> Iterator[Path]:
    real = folder.resolve()
    if real in above:
        raise PackageError(folder.name, "is a link that leads in a circle", "remove the link", kind="bad_link")
    for path in folder.iterdir():
        if path.is_dir():
            yield from _files(path, (*above, real))
        elif path.exists():
            yield path
