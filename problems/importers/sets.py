"""Import everything in a folder or zip, one after the other; one that cannot be imported stops no other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from problems import archive
from problems.errors import PackageError
from problems.importers import companion, exercism
from problems.importers.imported import Imported
from problems.importers.json_file import read_json
from problems.importers.packages import has_root, is_package
from problems.importers.samples import cases_in

MOST_NESTED = 2
"""How deep zips may be inside zips."""
_MOST_JSON_BYTES = 16 << 20
_ZIPS = (".zip", ".kpp")
ImportOne = Callable[[Path, str], Imported]
"""Import one thing under an id; "" for its own."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing of a set, and what its import came to."""

    source: str
    """Its path inside the set."""
    imported: Imported
    """Without problems, `refused` says why."""


def is_set(path: Path) -> bool:
    """Return whether a folder or zip is not one problem itself, but may hold some."""
    if path.is_dir():
        return not _is_one(path)
    return is_package(path) and not archive.has_package(path)


def import_all(path: Path, import_one: ImportOne) -> Iterator[Tried]:
    """Import all that a set holds, and yield each when it is done.

    Two things of one name get two ids: `sum` and `sum-2`.

    Raises:
        PackageError: the set itself cannot be read, or there is nothing in it to import.
    """
    tried = False
    for one in _import_all(path, "", import_one, set(), 0):
        tried = True
        yield one
    if not tried:
        raise PackageError(
            path.name or str(path),
            "holds nothing to import: no problem.yaml, no .in file, no canonical-data.json and no task",
            "name the folder or zip that does",
            kind="not_a_package",
        )


def _import_all(path: Path, inside: str, import_one: ImportOne, used: set[str], depth: int) -> Iterator[Tried]:
    if path.is_dir():
        for source in _sources(path):
            name = f"{inside}{source.relative_to(path).as_posix() if source != path else source.name}"
            if source.suffix.lower() in _ZIPS and source.is_file() and depth < MOST_NESTED and _holds_several(source):
                yield from _unpacked(source, f"{name}/", import_one, used, depth)
            else:
                yield _tried(source, name, import_one, used)
    else:
        yield from _unpacked(path, inside, import_one, used, depth)


def _unpacked(path: Path, inside: str, import_one: ImportOne, used: set[str], depth: int) -> Iterator[Tried]:
    with TemporaryDirectory(prefix="code-runner-set-") as room:
        folder = Path(room) / path.stem  # whatever is named after its folder gets the zip's name
        folder.mkdir()
        try:
            archive.extract(path, folder)
        except PackageError as error:
            if not inside:
                raise
            yield Tried(inside.rstrip("/"), Imported((), refused=(str(error),)))
            return
        yield from _import_all(folder, inside, import_one, used, depth + 1)


def _holds_several(path: Path) -> bool:
    try:
        return is_set(path)
    except PackageError:
        return False  # importing it says what is wrong


def _tried(source: Path, name: str, import_one: ImportOne, used: set[str]) -> Tried:
    own = source.stem if source.is_file() else source.name
    given = ""
    if own in used:
        own = given = next(free for number in range(2, len(used) + 3) if (free := f"{own}-{number}") not in used)
    try:
        imported = import_one(source, given)
    except PackageError as error:
        return Tried(name, Imported((), refused=(str(error),)))
    used |= {own, *(problem.id for problem in imported.problems)}
    return Tried(name, imported)


def _sources(folder: Path) -> Iterator[Path]:
    """Return what may be imported in a folder and below it, in order."""
    for place, folders, files in os.walk(folder):
        here = Path(place)
        if _is_one(here):
            folders.clear()
            yield here
            continue
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(files):
            path = here / name
            if name.startswith(".") or path.is_symlink():
                continue
            if path.suffix.lower() in _ZIPS or (path.suffix.lower() == ".json" and _is_task(path)):
                yield path


def _is_one(folder: Path) -> bool:
    """Return whether a folder is a package, an exercise or the cases of one problem."""
    return has_root(folder) or (folder / exercism.CANONICAL).is_file() or cases_in(folder) is not None


def _is_task(path: Path) -> bool:
    try:
        if path.stat().st_size > _MOST_JSON_BYTES:
            return False
        told = read_json(path)
    except (OSError, PackageError):
        return False
    tasks = told if isinstance(told, list) else [told]
    return exercism.is_exercise(told) or any(companion.is_task(one) for one in tasks)
