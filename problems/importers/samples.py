"""Folders of `.in` and `.out` files, as online-judge-tools writes them: `test/sample-1.in`, `test/sample-1.out`."""

from __future__ import annotations

from pathlib import Path

from problems.data import PLAIN_NAME
from problems.errors import PackageError
from problems.importers import store
from problems.problem import Problem

_FOLDERS = ("test", "tests")
_ANSWERS = (".out", ".ans")
MOST_BYTES = 256 << 20
"""Of all files together."""


def cases_in(path: Path) -> Path | None:
    """The folder with the cases: this one, or `test` in it; None where there are none."""
    return next((room for room in (path, *(path / name for name in _FOLDERS)) if any(room.glob("*.in"))), None)


def import_samples(path: Path, *, name: str = "", replace: bool = False) -> Problem:
    """Make a problem of a folder with cases: those called sample… are shown, the others are secret.

    Raises:
        PackageError: a file is missing or is none, or there is a problem of that id already.
    """
    room = cases_in(path)
    if room is None:
        raise PackageError(path.name, "has no .in file", "name the folder that has them, or the one above test/")
    pairs = _pairs(room)
    home = room.resolve().parent if room.name in _FOLDERS else room.resolve()

    def build(folder: Path) -> None:
        title = home.name.replace("_", " ").replace("-", " ").strip() or name
        store.write_yaml(
            folder / "problem.yaml",
            {"problem_format_version": store.FORMAT, "name": title, "license": "unknown"},
        )
        store.write_statement(folder, "The statement is where the cases were downloaded from.\n")
        for case, (given, answer) in pairs.items():
            kind = "sample" if case.startswith("sample") else "secret"
            store.write_case(folder, f"{kind}/{case}", given.read_bytes(), answer.read_bytes())

    return store.save_package(name or store.identifier(home.name), build, replace=replace)


def _pairs(room: Path) -> dict[str, tuple[Path, Path]]:
    """Input and answer of each case, by its name."""
    found = {}
    for given in sorted(room.glob("*.in")):
        answer = next((path for ending in _ANSWERS if (path := given.with_suffix(ending)).exists()), None)
        if answer is None:
            raise PackageError(given.name, f"there is no {given.stem}.out to it", "add it, or take the .in file away")
        for path in (given, answer):
            # A link would show, as a case, whatever file of the user's it names.
            if path.is_symlink() or not path.is_file():
                raise PackageError(path.name, "is a link or no file", "put the file itself there")
        if not PLAIN_NAME.fullmatch(given.stem):
            raise PackageError(given.name, "is no name for a case", "call it by letters, digits, -, _ and .")
        found[given.stem] = (given, answer)
    for path in sorted(room.glob("*.out")):
        if path.stem not in found:
            raise PackageError(path.name, f"there is no {path.stem}.in to it", "add it, or take the .out file away")
    if sum(path.stat().st_size for pair in found.values() for path in pair) > MOST_BYTES:
        raise PackageError(room.name, f"has more than {MOST_BYTES >> 20} MiB of cases", "take the largest away")
    return found
