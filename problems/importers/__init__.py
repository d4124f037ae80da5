"""Taking problems over into the user's own folder, where they are found by their ids from then on.

What is imported becomes a package there, whatever it was; `import_path` tells by looking at it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from problems.errors import PackageError
from problems.importers import companion, exercism, store
from problems.importers.exercism import Imported
from problems.importers.json_file import read_json
from problems.importers.packages import import_package, is_package
from problems.importers.samples import cases_in, import_samples

__all__ = ["Imported", "import_json", "import_package", "import_path"]


def import_path(path: Path, *, name: str = "", replace: bool = False) -> Imported:
    """Import what a path holds.

    That is a Kattis package (folder or zip), a folder of .in and .out files, Exercism's canonical data (the file,
    or its folder), or a task, or a list of them, that Competitive Companion sent.

    Args:
        path: a folder or file.
        name: the id; "": from the name of what is imported.
        replace: whether an imported problem with that id may be replaced.

    Raises:
        PackageError: it is none of that, cannot be judged, or there is a problem of that id already.
    """
    if is_package(path):
        return Imported((import_package(path, name=name, replace=replace),), ())
    if path.is_dir():
        if (path / exercism.CANONICAL).is_file():
            path /= exercism.CANONICAL
        elif cases_in(path):
            return Imported((import_samples(path, name=name, replace=replace),), ())
        else:
            raise PackageError(
                path.name or str(path),
                "is no problem: there is no problem.yaml, no .in file and no canonical-data.json in it",
                "name the folder that has one",
            )
    return import_json(read_json(path), path.name, beside=path.parent, name=name, replace=replace)


def import_json(
    told: Any, where: str, *, beside: Path | None = None, name: str = "", replace: bool = False
) -> Imported:
    """Import what a JSON value says; see `import_path`.

    Raises:
        PackageError: as `import_path`.
    """
    if exercism.is_exercise(told):
        return exercism.import_exercise(told, beside, name=name, replace=replace)
    tasks = told if isinstance(told, list) else [told]
    if not tasks or not all(companion.is_task(one) for one in tasks):
        raise PackageError(
            where, "is no task of Competitive Companion and no canonical data of Exercism", "name another file"
        )
    if name and len(tasks) > 1:
        raise PackageError(where, f"has {len(tasks)} tasks, which cannot have one id", "leave --id out")
    # All are looked at before the first is taken.
    found = [companion.task(one, where) for one in tasks]
    for one in found:
        store.check(name or companion.own_id(one), replace=replace)
    return Imported(tuple(companion.import_task(one, name=name, replace=replace) for one in found), ())
