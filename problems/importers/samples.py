"""Folders of `.in` and `.out` files, as online-judge-tools writes them: `test/sample-1.in`, `test/sample-1.out`."""

from __future__ import annotations

from pathlib import Path

from problems import package_files
from problems.data import PLAIN_NAME
from problems.errors import PackageError
from problems.importers import store
from problems.importers.imported import Imported

_FOLDERS = ("test", "tests")
_ANSWERS = (".out", ".ans")
MOST_BYTES = 256 << 20
"""The largest total size of all files."""


def cases_in(path: Path) -> Path | None:
    """Return the folder with the cases: this one or `test` in it; None if there are none."""
    return next((room for room in (path, *(path / name for name in _FOLDERS)) if any(room.glob("*.in"))), None)


def import_samples(path: Path, *, name: str = "", replace: bool = False) -> Imported:
    """Create a problem from a folder with cases: those called sample… are shown, the others are secret.

    Raises:
        PackageError: a file is missing or not a file, or there is a problem of that id already.
    """
    room = cases_in(path)
    if room is None:
        raise PackageError(
            path.name, "has no .in file", "name the folder that has them, or the one above test/", kind="missing"
        )
    notes: list[str] = []
    pairs = _pairs(room, notes)
    home = room.resolve().parent if room.name in _FOLDERS else room.resolve()

    def build(folder: Path) -> None:
        title = home.name.replace("_", " ").replace("-", " ").strip() or name
        package_files.write_yaml(
            folder / "problem.yaml",
            {"problem_format_version": package_files.FORMAT, "name": title, "license": "unknown"},
        )
        package_files.write_statement(folder, "The statement is where the cases were downloaded from.\n")
        for case, (given, answer) in pairs.items():
            kind = "sample" if case.startswith("sample") else "secret"
            package_files.write_case(folder, f"{kind}/{case}", given.read_bytes(), answer.read_bytes())

    problem = store.save_package(name or store.identifier(home.name), build, replace=replace)
    return Imported((problem,), tuple(notes))


def _pairs(room: Path, notes: list[str]) -> dict[str, tuple[Path, Path]]:
    """Return input and answer of each case by its name."""
    found = {}
    for given in sorted(room.glob("*.in")):
        answer = next((path for ending in _ANSWERS if (path := given.with_suffix(ending)).exists()), None)
        if answer is None:
            raise PackageError(
                given.name, f"there is no {given.stem}.out to it", "add it, or remove the .in file", kind="missing"
            )
        for path in (given, answer):
            # A link would show any file of the user's as a case.
            if path.is_symlink() or not path.is_file():
                raise PackageError(path.name, "is a link or not a file", "put the file itself there", kind="bad_link")
        if not PLAIN_NAME.fullmatch(given.stem):
            raise PackageError(given.name, "is not a valid name for a case", "use letters, digits, -, _ and .")
        found[given.stem] = (given, answer)
    for path in sorted(room.glob("*.out")):
        if path.stem not in found and _is_binary(path):
            notes.append(f"{path.name}: is a program or other binary file, left out")
        elif path.stem not in found:
            raise PackageError(
                path.name, f"there is no {path.stem}.in to it", "add it, or remove the .out file", kind="missing"
            )
    if sum(path.stat().st_size for pair in found.values() for path in pair) > MOST_BYTES:
        raise PackageError(
            room.name, f"has more than {MOST_BYTES >> 20} MiB of cases", "remove the largest", kind="too_large"
        )
    return found


def _is_binary(path: Path) -> bool:
    """Return whether it is a compiler's output rather than an answer: by its name, or by a NUL in it."""
    if path.name == "a.out":
        return True
    with path.open("rb") as file:
        return b"\0" in file.read(4096)
