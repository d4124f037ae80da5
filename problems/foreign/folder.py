"""The folder of another system's package: files by the paths that it names, and none from outside of it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from problems.archive import MOST_BYTES
from problems.errors import PackageError


class ForeignFolder:
    """A folder whose files are read, of together `MOST_BYTES` at most.

    Links may lead anywhere inside `within`, by default the folder itself.
    """

    def __init__(self, path: Path, within: Path | None = None) -> None:
        self._path = path.resolve()
        self._within = (within or path).resolve()
        self._left = MOST_BYTES

    def find(self, name: str) -> Path | None:
        """Return the file of this name, or None if there is nothing.

        Raises:
            PackageError: it leads out of the package, or is no file.
        """
        where = PurePosixPath(name)
        if where.is_absolute() or ".." in where.parts or "\0" in name:
            raise PackageError(name, "points outside the package", "do not trust this package", kind="bad_link")
        path = self._path / where
        try:
            real = path.resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
            if path.is_symlink():
                raise PackageError(
                    name, "is a link that leads nowhere", "put the file there", kind="bad_link"
                ) from None
            return None
        if not real.is_relative_to(self._within):
            raise PackageError(
                name,
                "is a link that leads out of the package",
                "put the file there, or allow it with --root",
                kind="bad_link",
            )
        if not real.is_file():
            raise PackageError(name, "is not a file", "put the file itself there", kind="bad_link")
        return real

    def has(self, name: str) -> bool:
        """Return whether there is a file of this name."""
        return self.find(name) is not None

    def read(self, name: str, remedy: str = "put it there") -> bytes:
        """Return what the file of this name holds.

        Raises:
            PackageError: there is none, or the package is too large; see `find`.
        """
        path = self.find(name)
        if path is None:
            raise PackageError(name, "is not there", remedy, kind="missing")
        self._left -= path.stat().st_size
        if self._left < 0:
            raise PackageError(
                self._path.name, f"has more than {MOST_BYTES >> 20} MiB", "remove the largest tests", kind="too_large"
            )
        return path.read_bytes()

    def names(self, folder: str) -> list[str]:
        """Return the paths of the files right in a folder of it, sorted; none if it is not there.

        Raises:
            PackageError: see `find`.
        """
        room = self._path / folder
        if not room.is_dir() or not room.resolve().is_relative_to(self._within):
            return []
        paths = [path for path in sorted(room.iterdir()) if path.is_symlink() or path.is_file()]
        return [f"{folder}/{path.name}" for path in paths if not path.name.startswith(".")]


def unix_lines(raw: bytes) -> bytes:
    """Return a text whose lines all end as on Windows with the line ends that programs meet here."""
    return raw.replace(b"\r\n", b"\n") if raw.count(b"\r\n") == raw.count(b"\n") else raw
