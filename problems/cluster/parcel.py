"""A problem package on its way to a worker, which keeps it on its disk by its digest.

It goes in pieces through the connections that client, scheduler and workers have anyway: a worker needs no way back
to the client, nothing of it stays in Dask's memory, and no more of it is under way than a few pieces.
"""

from __future__ import annotations

import os
import shutil
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from foundation.paths import state_folder
from problems import package, timing
from problems.journal import FORGOTTEN_S

PIECE_BYTES = 4 << 20


def pack(folder: Path, parcel: Path) -> None:
    """Write a package's files as a zip; links become what they lead to."""
    with zipfile.ZipFile(parcel, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for place, folders, names in os.walk(folder, followlinks=True):  # reading it has refused circles
            folders[:] = [name for name in folders if name != ".git"]
            for name in names:
                path = Path(place, name)
                if path.is_file():
                    file.write(path, path.relative_to(folder))


class Parcels:
    """The packages on this worker's disk."""

    def __init__(self) -> None:
        self._home = state_folder() / "packages"
        self._under_way: dict[str, Path] = {}
        """The parcels of which some pieces have come."""

    def find(self, digest: str) -> Path | None:
        """Return the folder of a package, or None if it is not here."""
        folder = self._home / digest
        try:
            os.utime(folder)  # when it was last used
        except OSError:
            return None
        return folder

    def add(self, digest: str, piece: bytes, *, first: bool, last: bool) -> None:
        """Take the next piece of a parcel; unpack it after the last one.

        Raises:
            ValueError: it is not what was sent.
            OSError: there is no space.
        """
        if first:
            self._drop(digest)
            self._home.mkdir(parents=True, exist_ok=True)
            self._under_way[digest] = Path(mkdtemp(prefix=".parcel-", dir=self._home))
        room = self._under_way.get(digest)
        if room is None:
            raise ValueError("the parcel has no beginning")
        try:
            with (room / "parcel.zip").open("ab") as file:
                file.write(piece)
            if last:
                self._unpack(digest, room)
        except BaseException:
            self._drop(digest)
            raise

    def _unpack(self, digest: str, room: Path) -> None:
        folder = room / "package"
        with zipfile.ZipFile(room / "parcel.zip") as file:
            file.extractall(folder)
        if timing.digest(folder, package.JUDGED_WITH) != digest:
            raise ValueError("the problem package was damaged on its way, or changed meanwhile")
        with suppress(OSError):  # another worker with the same folder was faster
            folder.rename(self._home / digest)
        self._drop(digest)

    def _drop(self, digest: str) -> None:
        room = self._under_way.pop(digest, None)
        if room is not None:
            shutil.rmtree(room, ignore_errors=True)

    def forget(self) -> None:
        """Remove what nobody used for a week."""
        with suppress(OSError):
            for path in self._home.iterdir():
                if time.time() - path.stat().st_mtime > FORGOTTEN_S:
                    shutil.rmtree(path, ignore_errors=True)
