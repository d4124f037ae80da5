"""Write files so that no reader sees half of one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def replace_file(path: Path, raw: bytes, *, private: bool = True) -> None:
    """Replace a file as a whole, and flush it to disk; nobody else may read a `private` one.

    Raises:
        OSError: if that fails; the old file is unchanged.
    """
    path.parent.mkdir(mode=0o700 if private else 0o777, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)  # left by a killed app; or a link, which must not be followed
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666), "wb") as file:  # noqa: PTH123  # Path.open has no flags, and the file must be private from the start
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    with contextlib.suppress(OSError):  # not every file system supports it
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
