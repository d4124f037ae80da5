"""Import problems into the user's own folder, where they are found by their ids.

Whatever is imported becomes a package there; `import_path` tells the kind by looking at it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from problems import package
from problems.errors import PackageError
from problems.importers import companion, exercism
from problems.importers.imported import Imported
from problems.importers.json_file import read_json
from problems.importers.packages import import_package, is_package
from problems.importers.samples import cases_in, import_samples
from problems.importers.sets import Tried, import_all, is_set

__all__ = ["Imported", "Tried", "import_json", "import_package", "import_path", "import_set", "is_set"]


def import_path(path: Path, *, name: str = "", replace: bool = False, root: Path | None = None) -> Imported:
    """Import a package, a folder of cases, or JSON.

    That is a Kattis package (folder or zip), one of Polygon or CMS, a folder of .in and .out files, Exercism's
    canonical data (the file or its folder), or a task, or a list of them, from Competitive Companion.

    Args:
        path: a folder or file.
        name: the id; by default from the name of what is imported.
        replace: whether an imported problem with that id may be replaced.
        root: the folder inside which a package's links may lead; by default the package.

    Raises:
        PackageError: it is none of that, cannot be judged, or there is a problem of that id already.
    """
    if is_package(path):
        return Imported((import_package(path, name=name, replace=replace, root=root),))
    if path.is_dir():
        if (path / exercism.CANONICAL).is_file():
            path /= exercism.CANONICAL
        elif cases_in(path):
            return import_samples(path, name=name, replace=replace)
        else:
            raise PackageError(
                path.name or str(path),
                "is not a problem: it has no problem.yaml, no .in file and no canonical-data.json",
                "name the folder that has one",
                kind="not_a_package",
            )
    return import_json(read_json(path), path.name, beside=path.parent, name=name, replace=replace)


def import_set(path: Path, *, replace: bool = False, root: Path | None = None) -> Iterator[Tried]:
    """Import all that a folder or zip holds; yield each when it is done, imported or not.

    Args:
        path: a folder or zip for which `is_set` holds.
        replace: whether imported problems with the same ids may be replaced.
        root: the folder inside which links of packages may lead; by default the set.

    Raises:
        PackageError: the set cannot be read, or there is nothing in it to import.
    """
    within = root or (path if path.is_dir() else None)

    def import_one(source: Path, own: str) -> Imported:
        return import_path(source, name=own, replace=replace, root=within)

    return import_all(path, import_one)


def import_json(
    told: Any,
    where: str,
    *,
    beside: Path | None = None,
    name: str = "",
    replace: bool = False,
    taken: Collection[str] = (),
) -> Imported:
    """Import a JSON value; see `import_path`. Of several tasks, one that cannot be imported stops no other.

    Args:
        told: the value.
        where: its name in errors.
        beside: the folder with an exercise's statement, if there is one.
        name: the id.
        replace: whether an imported problem may be replaced, but for those in `taken`.
        taken: ids of problems of the same contest, which the next one must not have.

    Raises:
        PackageError: see `import_path`; of several tasks, none could be imported.
    """
    if exercism.is_exercise(told):
        return exercism.import_exercise(told, beside, name=name, replace=replace)
    tasks = told if isinstance(told, list) else [told]
    if not tasks or not any(companion.is_task(one) for one in tasks):
        raise PackageError(
            where,
            "is neither a task of Competitive Companion nor canonical data of Exercism",
            "name another file",
            kind="not_a_package",
        )
    if name and len(tasks) > 1:
        raise PackageError(
            where, f"has {len(tasks)} tasks, which cannot share one id", "leave --id out", kind="conflict"
        )
    problems, refused = [], []
    used = set(taken)
    for number, one in enumerate(tasks, 1):
        try:
            task = companion.task(one, where if len(tasks) == 1 else f"{where}, task {number}")
            own = name or _free(companion.own_id(task), used, replace=replace)
            problems.append(companion.import_task(task, name=own, replace=replace))
            used.add(own)
        except PackageError as error:
            if len(tasks) == 1:
                raise
            refused.append(error)
    if not problems:
        raise refused[0]
    return Imported(tuple(problems), refused=tuple(map(str, refused)))


def _free(own: str, used: Collection[str], *, replace: bool) -> str:
    """Return the id with a number behind it if another task of the same contest has it."""
    if own not in used:
        return own
    number = 2
    while (numbered := f"{own}-{number}") in used or (not replace and (package.imported() / numbered).exists()):
        number += 1
    return numbered
