"""Store imported problems: one folder per id in the user's state folder, written atomically."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from problems import package
from problems.data import PLAIN_NAME
from problems.errors import PackageError
from problems.problem import Problem


def save_package(name: str, build: Callable[[Path], object], *, replace: bool = False) -> Problem:
    """Create a package among the user's problems and read it.

    Args:
        name: its id.
        build: creates the folder that it is given and writes the package into it.
        replace: whether it may replace an imported problem with that id.

    Raises:
        PackageError: it cannot be judged, or there is a problem of that id already; nothing has changed then.
    """
    check(name, replace=replace)
    room = package.imported()
    target = room / name
    try:
        room.mkdir(parents=True, exist_ok=True)
        # First beside its final place: an interrupted import leaves no partial problem.
        half = Path(mkdtemp(prefix=".import-", dir=room))
        try:
            build(half / name)
            package.read(half / name)
            if target.exists():
                target.rename(half / "before")
            try:
                (half / name).rename(target)
            except OSError:
                if (half / "before").exists():
                    (half / "before").rename(target)
                raise
        finally:
            shutil.rmtree(half, ignore_errors=True)
    except OSError as error:
        raise PackageError(
            name, f"cannot be imported: {error.strerror or error}", "check space and permissions", kind="unreadable"
        ) from None
    return package.read(target)


def check(name: str, *, replace: bool) -> None:
    """Check that a problem may have this id.

    Raises:
        PackageError: it may not.
    """
    if not PLAIN_NAME.fullmatch(name):
        raise PackageError(
            name,
            "cannot be an id",
            "with --id, choose one of letters, digits, _, - and . that does not begin with - or .",
        )
    if (package.BANK / name).exists():
        raise PackageError(name, "is the id of a built-in problem", "choose another with --id", kind="exists")
    if (package.imported() / name).exists() and not replace:
        raise PackageError(
            name, "already exists", "replace it with --replace, or choose another id with --id", kind="exists"
        )


def identifier(*names: str) -> str:
    """Return an id from the first name with ASCII letters or digits: "A. Wäre" becomes a-ware."""
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        found = "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")
        if found:
            return found
    return "problem"
