"""Zip archives, unpacked safely into a temporary folder."""

from __future__ import annotations

import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from problems import marks
from problems.errors import PackageError

MOST_BYTES = 1 << 30
"""The largest unpacked size of a package."""
MOST_FILES = 20_000
BOMB_FACTOR = 200
"""Above `SMALL_BYTES`, a higher compression ratio marks a zip bomb. Source: deflate's maximum is 1032."""
SMALL_BYTES = 64 << 20


def unpack(path: Path, folder: Path) -> Path:
    """Unpack a package into an empty folder; return the folder with `problem.yaml`: this one or one below it.

    Raises:
        PackageError: see `extract`; or it is no package.
    """
    extract(path, folder)
    return _root(path.name, folder)


def has_package(path: Path) -> bool:
    """Return whether a zip is one package: `problem.yaml` is in it, or in a folder of it.

    Raises:
        PackageError: it is not a zip, or is broken.
    """
    try:
        with zipfile.ZipFile(path) as package:
            names = [PurePosixPath(name.replace("\\", "/")) for name in package.namelist()]
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError) as error:
        raise PackageError(
            path.name, f"is not a zip, or damaged ({error})", "download it again", kind="damaged"
        ) from None
    roots = {name.parent for name in names if name.name in marks.ALL and len(name.parts) <= 2}
    return PurePosixPath() in roots or len(roots) == 1


def extract(path: Path, folder: Path) -> None:
    """Unpack a zip into an empty folder.

    Raises:
        PackageError: it is not a zip, is broken, or has an entry that no package may have.
    """
    name = path.name
    try:
        with zipfile.ZipFile(path) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _check_size(name, entries, path.stat().st_size)
            for entry in entries:
                target = folder / _inside(name, entry)
                target.parent.mkdir(parents=True, exist_ok=True)
                with package.open(entry) as packed, target.open("xb") as file:
                    shutil.copyfileobj(packed, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise PackageError(name, f"is not a zip, or damaged ({error})", "download it again", kind="damaged") from None
    except RuntimeError:
        raise PackageError(name, "is encrypted", "unpack it and name the folder", kind="damaged") from None
    except FileExistsError as error:
        raise PackageError(
            name, f"has the entry {Path(error.filename).name} twice", "create the zip again", kind="conflict"
        ) from None
    except OSError as error:
        raise PackageError(
            name, f"cannot be unpacked: {error.strerror}", "check file, space and permissions", kind="unreadable"
        ) from None


def _check_size(name: str, entries: list[zipfile.ZipInfo], packed: int) -> None:
    # zipfile never reads more of an entry than the size it declares.
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_FILES:
        raise PackageError(name, f"has {len(entries)} files", f"a package has at most {MOST_FILES}", kind="too_large")
    if size > MOST_BYTES or (size > SMALL_BYTES and size > BOMB_FACTOR * packed):
        raise PackageError(
            name, f"would unpack to {size >> 20} MiB", "check that it is a problem package", kind="too_large"
        )


def _inside(name: str, entry: zipfile.ZipInfo) -> Path:
    """Return an entry's path relative to the folder."""
    where = PurePosixPath(entry.filename.replace("\\", "/"))
    if where.is_absolute() or ".." in where.parts or ":" in where.parts[0]:
        raise PackageError(
            name, f'its entry "{entry.filename}" points outside the folder', "do not trust this file", kind="bad_link"
        )
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise PackageError(
            name, f'its entry "{entry.filename}" is a link or device', "add the file itself", kind="bad_link"
        )
    return Path(*where.parts)


def _root(name: str, folder: Path) -> Path:
    for candidate in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        if any((candidate / mark).is_file() for mark in marks.ALL):
            return candidate
    raise PackageError(
        name, "is not a problem package: it has no problem.yaml", "zip the folder that has one", kind="not_a_package"
    )
