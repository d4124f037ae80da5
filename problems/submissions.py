"""Find many submissions: in a folder, a zip, a CSV table or JSON lines. Each is read when it is its turn.

- In a folder or zip, each file, each folder of files and each zip is a submission. Hidden files are left out.
- In a table, each row is one. Its columns (in JSON lines: its keys) are `source`, or `file` with a path from the
  table's folder; and `name`, `author`, `language`, `problem` if there are. JSON lines may have `files`, texts by path.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from foundation.index import Index
from languages import DefinitionError
from problems.errors import PackageError
from runner import read_files
from runner.source import MOST_PROGRAM_BYTES

COLUMNS = ("name", "author", "language", "problem", "source", "file")
"""What a table may say of a submission."""
TABLES = (".csv", ".jsonl", ".ndjson")
_HIDDEN = ("__MACOSX", "__pycache__")
_PARTS = ("name", "author", "problem")


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One of many submissions."""

    name: str
    """Unique among those that are judged together."""
    files: Mapping[str, bytes]
    """By their paths; empty if it could not be read."""
    fault: str = ""
    """Why it cannot be judged, as a sentence; "" if it can be tried."""
    author: str = ""
    language: str = ""
    """An id; "": by its files."""
    problem: str = ""
    """The problem that a table or a pattern names; "": the one that all are for."""


class Submissions:
    """The submissions at a path, in order. Iterate as often as you like; only one is in memory at a time.

    Args:
        path: a folder, a zip, a `.csv`, or a `.jsonl`.
        pattern: what the names of files and folders say, such as `{author}_{name}`; see `pattern_of`.
        columns: the table's own names for `COLUMNS`, such as `{"author": "student"}`.

    Raises:
        PackageError: there is nothing at the path, it is of another kind, or it is damaged.
    """

    def __init__(self, path: Path, *, pattern: str = "", columns: Mapping[str, str] | None = None) -> None:
        self.path = path
        self._pattern = pattern_of(pattern) if pattern else None
        self._columns = {name: name for name in COLUMNS} | dict(columns or {})
        self.left_out: list[str] = []
        """The names of hidden files and folders, which are no submissions."""
        with ExitStack() as stack:
            self._folder, self._rows = self._open(path, columns or {}, stack)
            self.total = sum(1 for _ in (self._places() if self._folder else self._table()))
            """How many there are."""
            self._stack = stack.pop_all()
        if not self.total:
            self.close()
            raise PackageError(path.name, "has no submission in it", "put a file for each there", kind="missing")

    def close(self) -> None:
        """Remove what was unpacked."""
        self._stack.close()

    def __iter__(self) -> Iterator[Submission]:
        """Read one after the other; a name that is there twice gets a number."""
        with Index() as seen:
            for one in self._of_folder() if self._folder else map(self._of_row, self._table()):
                count = (seen.get(one.name) or 0) + 1
                seen[one.name] = count
                if count == 1:
                    yield one
                    continue
                name = f"{one.name} ({count})"
                while seen.get(name):
                    count += 1
                    name = f"{one.name} ({count})"
                seen[name] = 1
                yield replace(one, name=name)

    def _open(self, path: Path, columns: Mapping[str, str], stack: ExitStack) -> tuple[Path | None, Path | None]:
        if path.is_dir():
            return path, None
        if not path.is_file():
            raise PackageError(path, "there is no such folder or file", "check the name", kind="not_found")
        ending = path.suffix.lower()
        if ending == ".zip":
            from problems import archive  # zipfile takes a while to import, and folders need none

            folder = Path(stack.enter_context(TemporaryDirectory(prefix="code-runner-submissions-")))
            archive.extract(path, folder)
            inner = [place for place in folder.iterdir() if not _is_hidden(place.name)]
            return (inner[0] if len(inner) == 1 and inner[0].is_dir() else folder), None
        if ending not in TABLES:
            raise PackageError(
                path.name, "is neither a folder nor a table", f"name a folder, .zip, {' or '.join(TABLES)}"
            )
        self._check_columns(path, columns)
        return None, path

    # ------------------------------------------------------------------------------------------ folders

    def _places(self) -> Iterator[Path]:
        assert self._folder
        self.left_out.clear()
        try:
            names = sorted(os.listdir(self._folder))  # noqa: PTH208  # texts: a hundred thousand paths would be 30 MiB
        except OSError as error:
            raise PackageError(
                self._folder, f"cannot be read: {error.strerror}", "check its permissions", kind="unreadable"
            ) from None
        for name in names:
            if _is_hidden(name):
                self.left_out.append(name)
            else:
                yield self._folder / name

    def _of_folder(self) -> Iterator[Submission]:
        for place in self._places():
            said = {}
            if self._pattern:
                match = self._pattern.fullmatch(place.name)
                if match is None:
                    yield Submission(name=place.name, files={}, fault="its name does not fit the pattern")
                    continue
                said = match.groupdict()
            name = said.pop("name", None) or place.name
            try:
                yield Submission(name=name, files=_files(place), **said)
            except DefinitionError as error:
                yield Submission(name=name, files={}, fault=fault_of(error, place, place.name), **said)

    # ------------------------------------------------------------------------------------------- tables

    def _check_columns(self, path: Path, columns: Mapping[str, str]) -> None:
        if path.suffix.lower() != ".csv":
            return
        with _read_faults(path), _Csv(path) as reader:
            heads = reader.fieldnames or []
        for column in columns.values():
            if column not in heads:
                raise PackageError(path.name, f'has no column "{column}"', f"it has {_listed(heads)}")
        if not {self._columns["source"], self._columns["file"]} & set(heads):
            raise PackageError(
                path.name,
                f'has neither a column "{self._columns["source"]}" nor "{self._columns["file"]}"',
                f"it has {_listed(heads)}; --column source=NAME names the one with the programs",
                kind="missing",
            )

    def _table(self) -> Iterator[_Row]:
        assert self._rows
        with _read_faults(self._rows):
            if self._rows.suffix.lower() == ".csv":
                with _Csv(self._rows) as reader:
                    for row in reader:
                        yield _Row(reader.line_num, {key: text for key, text in row.items() if key and text}, "")
            else:
                yield from self._json_lines(self._rows)

    @staticmethod
    def _json_lines(path: Path) -> Iterator[_Row]:
        with path.open("rb") as file:
            for number, line in enumerate(iter(lambda: file.readline(2 * MOST_PROGRAM_BYTES), b""), 1):
                if not line.strip():
                    continue
                try:
                    told = json.loads(line)
                except (ValueError, RecursionError):
                    yield _Row(number, {}, "is not JSON")
                    continue
                yield _Row(number, told, "") if isinstance(told, dict) else _Row(number, {}, "is not an object")

    def _of_row(self, row: _Row) -> Submission:
        said = {key: row.told.get(column) for key, column in self._columns.items()}
        name = str(said["name"] or said["file"] or f"line {row.line}")
        known = {key: str(said[key] or "") for key in ("author", "language", "problem")}
        if row.fault:
            return Submission(name=name, files={}, fault=f"line {row.line} {row.fault}", **known)
        try:
            return Submission(name=name, files=self._files_of(row, said), **known)
        except DefinitionError as error:
            return Submission(name=name, files={}, fault=str(error), **known)

    def _files_of(self, row: _Row, said: Mapping[str, Any]) -> dict[str, bytes]:
        where = f"line {row.line}"
        files = row.told.get("files")
        if isinstance(files, dict) and files:
            if not all(isinstance(text, str) for text in files.values()):
                raise DefinitionError(f"{where}, files", "is not a mapping of paths to texts", "write texts")
            return {name: text.encode(errors="surrogatepass") for name, text in files.items()}
        if isinstance(said["source"], str):
            return {_SOURCE: said["source"].encode(errors="surrogatepass")}
        if isinstance(said["file"], str):
            assert self._rows
            home = self._rows.parent.resolve()
            path = (home / said["file"]).resolve()
            if not path.is_relative_to(home):
                raise DefinitionError(f"{where}, file", "leads out of the table's folder", "put the file there")
            return _files(path)
        raise DefinitionError(where, "has no source and no file", f"fill {self._columns['source']}")


_SOURCE = ""
"""The name of a program that came without one: the language, which must be given, names it."""


class _Row(NamedTuple):
    line: int
    told: Mapping[str, Any]
    fault: str


@contextmanager
def _read_faults(path: Path) -> Iterator[None]:
    """Tell what is wrong with a table in one sentence.

    Raises:
        PackageError: it cannot be read, or is damaged.
    """
    try:
        yield
    except OSError as error:
        raise PackageError(
            path.name, f"cannot be read: {error.strerror}", "check its permissions", kind="unreadable"
        ) from None
    except (csv.Error, UnicodeDecodeError) as error:
        raise PackageError(path.name, f"is damaged ({error})", "write it again as UTF-8", kind="damaged") from None


class _Csv:
    """A CSV table, open for reading."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> csv.DictReader[str]:
        csv.field_size_limit(2 * MOST_PROGRAM_BYTES)
        self._file = self._path.open(encoding="utf-8-sig", newline="")
        return csv.DictReader(self._file)

    def __exit__(self, *_: object) -> None:
        self._file.close()


def pattern_of(text: str) -> re.Pattern[str]:
    """Return a pattern such as `{author}_{name}` or `{author}-{}.py` as a regular expression; `{}` is anything.

    Raises:
        DefinitionError: it names something else than name, author and problem, or one of them twice.
    """
    made, named = [], []
    for part in re.split(r"(\{[^{}]*\})", text):
        if not (part.startswith("{") and part.endswith("}")):
            made.append(re.escape(part))
            continue
        name = part[1:-1]
        if name and (name not in _PARTS or name in named):
            raise DefinitionError(
                "--pattern", f'"{part}" is not one of {", ".join(_PARTS)}, or is there twice', "write {author}_{name}"
            )
        named.append(name)
        made.append(f"(?P<{name}>.+?)" if name else ".*?")
    return re.compile("".join(made), re.DOTALL)


def _files(place: Path) -> dict[str, bytes]:
    """Return the files of one submission.

    Raises:
        DefinitionError: it cannot be read, or is too large.
    """
    if place.is_symlink() and not place.resolve().is_relative_to(place.parent.resolve()):
        raise DefinitionError(place.name, "is a link that leads out of the folder", "put the file there")
    if place.exists() and not place.is_file() and not place.is_dir():
        raise DefinitionError(place.name, "is not a file", "put the program there")
    return read_files((place,))


def fault_of(error: DefinitionError, *names: object) -> str:
    """Return the error as a sentence, without the submission's own names, which the report has already."""
    if error.where not in map(str, names):
        return str(error)
    return error.problem + (f"; {error.expected}" if error.expected else "")


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name in _HIDDEN


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names[:8]) or "none"
