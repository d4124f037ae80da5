"""Taking problems over into the user's own folder, where they are found by their ids from then on."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

from problems import package
from problems.data import PLAIN_NAME
from problems.errors import PackageError
from problems.problem import Problem


def import_package(path: Path) -> Problem:
    """Copy a package, a folder or zip, into the user's problems; its id is the folder's or zip's name.

    It is read first: what cannot be judged is not taken over.

    Raises:
        PackageError: it cannot be judged, or there is a problem of that id already.
    """
    with package.opened(path) as problem:
        name, room = problem.id, package.imported()
        if not PLAIN_NAME.fullmatch(name):
            raise PackageError(name, "is no name for a problem", "call it by letters, digits, - and _")
        if (package.BANK / name).exists():
            raise PackageError(name, "is the id of a built-in problem", "rename the folder or zip")
        if (room / name).exists():
            raise PackageError(name, "is there already", f"remove {room / name} first, or rename the folder or zip")
        try:
            room.mkdir(parents=True, exist_ok=True)
            # Beside its place first: a copy that breaks off leaves no half of a problem there.
            half = Path(mkdtemp(prefix=".import-", dir=room))
            try:
                shutil.copytree(problem.folder, half / name, ignore=shutil.ignore_patterns(".git", "__pycache__"))
                (half / name).rename(room / name)
            finally:
                shutil.rmtree(half, ignore_errors=True)
        except OSError as error:
            raise PackageError(
                name, f"cannot be copied: {error.strerror or error}", "check space and permissions"
            ) from None
    return package.read(room / name)
