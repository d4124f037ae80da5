"""Kattis packages: copied as they are."""

from __future__ import annotations

import shutil
from pathlib import Path

from problems import package
from problems.importers import store
from problems.problem import Problem


def is_package(path: Path) -> bool:
    """Whether it looks like one: a folder with the file that each has, or a zip."""
    if path.is_dir():
        return any((path / mark).is_file() for mark in ("problem.yaml", "domjudge-problem.ini"))
    return path.suffix.lower() == ".zip"


def import_package(path: Path, *, name: str = "", replace: bool = False) -> Problem:
    """Copy a package, a folder or zip; its id is the folder's or zip's name where `name` gives no other.

    Raises:
        PackageError: it cannot be judged, or there is a problem of that id already.
    """
    with package.opened(path) as problem:

        def copy(folder: Path) -> None:
            ignored = shutil.ignore_patterns(".git", "__pycache__")
            shutil.copytree(problem.folder, folder, ignore=ignored, ignore_dangling_symlinks=True)

        return store.save_package(name or problem.id, copy, replace=replace)
