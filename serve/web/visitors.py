"""The visitors' folders: bounded in number and age, the one that was used longest ago removed first."""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from foundation.errors import DefinitionError

DAY_S = 86_400
LOCK = "lock"


class Visitors:
    """The folders of all visitors, each named by a digest: a name in the file system lets nobody in.

    Args:
        folder: has them.
        most: how many there may be.
        keep_s: how long one stays after its last use.

    Raises:
        DefinitionError: another server uses the folder, or it cannot be written.
    """

    def __init__(self, folder: Path, *, most: int, keep_s: float) -> None:
        self._folder = folder
        self._most = most
        self._keep_s = keep_s
        self._used: Counter[str] = Counter()
        """How many sessions use a folder."""
        self._lock = threading.Lock()
        self._descriptor = _claim(folder)

    @contextmanager
    def folder_of(self, visitor: str) -> Iterator[Path]:
        """Give the visitor's folder, a new one if there is none; while it is used it is not removed.

        Raises:
            OSError: it cannot be made.
        """
        name = sha256(visitor.encode()).hexdigest()[:32]
        path = self._folder / name
        with self._lock:
            self._used[name] += 1
            try:
                self._sweep(0 if path.is_dir() else 1)
                path.mkdir(mode=0o700, exist_ok=True)
                os.utime(path)
            except OSError:
                self._release(name)
                raise
        try:
            yield path
        finally:
            with self._lock:
                self._release(name)
                if path.is_dir():
                    os.utime(path)

    def sweep(self) -> None:
        """Remove what is too old, or one too many. Blocks."""
        with self._lock:
            self._sweep(0)

    def close(self) -> None:
        """Let another server use the folder."""
        os.close(self._descriptor)

    def _release(self, name: str) -> None:
        self._used[name] -= 1
        if not self._used[name]:
            del self._used[name]

    def _sweep(self, more: int) -> None:
        """Make room for so many more."""
        oldest = sorted((path.stat().st_mtime, path) for path in self._folder.iterdir() if path.is_dir())
        too_many = len(oldest) + more - self._most
        limit = time.time() - self._keep_s
        for used, path in oldest:
            if path.name not in self._used and (used < limit or too_many > 0):
                shutil.rmtree(path, ignore_errors=True)
                too_many -= 1


def _claim(folder: Path) -> int:
    """Return a locked file in the folder, which is made if it is missing."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise DefinitionError(folder, f"cannot be written: {error.strerror}", "set CODE_RUNNER_STATE") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise DefinitionError(
            folder, "is used by another `code-runner web`", "set CODE_RUNNER_STATE to another folder for this one"
        ) from None
    return descriptor
