"""Read the files of a program from disk: files, folders and zips."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from foundation.units import size_text
from languages import DefinitionError
from runner.source import MOST_FILES, MOST_PROGRAM_BYTES

_SKIPPED = ("__pycache__", "__MACOSX")


def read_files(paths: Sequence[Path]) -> dict[str, bytes]:
    """Return the files of a program by their paths in its work folder.

    A folder or zip stands for all files in it. Beside a first file, folders and files that lie below its folder keep
    their paths from there; others lie beside it.

    Raises:
        DefinitionError: a file cannot be read, or two have one name, or they are too many or too large.
    """
    found: dict[str, bytes] = {}
    size = 0
    home = paths[0].parent
    for path in paths:
        prefix = "" if paths[0].is_dir() or not path.is_dir() else _below(path, home)
        for inner, raw in _inside(path, home):
            name = f"{prefix}{inner}"
            if name in found:
                raise DefinitionError(name, "is there twice", "rename one, or name the folder that has both")
            found[name] = raw
            size += len(raw)
            if size > MOST_PROGRAM_BYTES or len(found) > MOST_FILES:
                raise DefinitionError(
                    path,
                    "has too many files for a program, or too large ones",
                    f"{MOST_FILES} files of together {MOST_PROGRAM_BYTES >> 20} MiB are the most",
                )
    if not found:
        raise DefinitionError(paths[0], "has no file in it", "name a file")
    return found


def program_name(paths: Sequence[Path]) -> str:
    """Return what to call a program: its file, folder or zip; of several, no file goes before the others."""
    return paths[0].name or str(paths[0]) if len(paths) == 1 else "the program"


def read_file(path: Path) -> bytes:
    """Read a file of a program, and no more of it than shows that it is too long.

    Raises:
        DefinitionError: it cannot be read.
    """
    try:
        if path.is_char_device() or path.is_block_device():
            raise DefinitionError(path, "is a device", "name a file")
        with path.open("rb") as file:
            return file.read(MOST_PROGRAM_BYTES + 1)
    except FileNotFoundError:
        raise DefinitionError(path, "there is no such file", "check the name") from None
    except IsADirectoryError:
        raise DefinitionError(path, "is a directory", "name a file in it") from None
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}", "check its permissions") from None


def read_data(path: Path, most_bytes: int) -> bytes:
    """Read a file that a program gets beside its source.

    Raises:
        DefinitionError: it is no regular file, cannot be read, or is too large.
    """
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "there is no such file"
            raise DefinitionError(path, what, "name a file")
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}", "check its permissions") from None
    if len(content) > most_bytes:
        raise DefinitionError(path, f"is larger than the {size_text(most_bytes)} of the disk", "allow more with --disk")
    return content


def _inside(path: Path, home: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        yield from _in_folder(path)
    elif path.suffix.lower() == ".zip":
        yield from _in_zip(path)
    else:
        below = path.is_relative_to(home)
        yield (path.relative_to(home).as_posix() if below and ".." not in path.parts else path.name), read_file(path)


def _below(folder: Path, home: Path) -> str:
    """Return what the paths of a folder's files begin with; "" if it does not lie below `home`."""
    if folder == home or not folder.is_relative_to(home) or ".." in folder.parts:
        return ""
    return f"{folder.relative_to(home).as_posix()}/"


def _in_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    room = folder.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _hidden(name))
        for name in sorted(names):
            path = Path(place, name)
            if _hidden(name) or not path.is_file():
                continue
            if not path.resolve().is_relative_to(room):
                raise DefinitionError(path, "is a link that leads out of the folder", "put the file there")
            yield path.relative_to(folder).as_posix(), read_file(path)


def _in_zip(path: Path) -> Iterator[tuple[str, bytes]]:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            entries = {entry.filename.replace("\\", "/"): entry for entry in archive.infolist() if not entry.is_dir()}
            entries = {name: entry for name, entry in entries.items() if not any(map(_hidden, name.split("/")))}
            top = (
                os.path.commonpath(entries) if len(entries) > 1 else str(PurePosixPath(next(iter(entries), "")).parent)
            )
            strip = f"{top}/" if top not in ("", ".") else ""
            for name, entry in sorted(entries.items()):
                if entry.file_size > MOST_PROGRAM_BYTES:
                    raise DefinitionError(name, "is too large for a program's file", "read large data from stdin")
                yield name.removeprefix(strip), archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DefinitionError(path, f"is not a readable zip ({error})", "unpack it and name the folder") from None
    except FileNotFoundError:
        raise DefinitionError(path, "there is no such file", "check the name") from None
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}", "check its permissions") from None
    except ValueError:
        raise DefinitionError(path, "has an entry that points outside the folder", "do not trust this file") from None


def _hidden(name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED
