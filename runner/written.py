"""The files that a program wrote into its work folder, for callers that ask for them.

The supervisor sends them when all processes of the program have ended and nothing is wiped yet. What it sends is not
trusted: names and bounds are checked here again, before anything reaches a disk.
"""

from __future__ import annotations

import os
import stat
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from foundation.errors import DefinitionError
from foundation.files import replace_file
from foundation.names import safe_name
from foundation.units import MIB
from runner.errors import EngineError, SandboxError
from runner.line import Line
from runner.protocol import facts
from runner.result import LeftOut, LeftOutReason, WrittenFile

MOST_FILES = 1000
MOST_BYTES = 64 * MIB
"""Of all files together: as much as the default disk of a sandbox holds."""
MOST_DEPTH = 16
QUIET_S = 5.0
"""How long nothing may arrive of the program's files before they are given up."""
STOP_S = 1.0
"""How much longer files may arrive once the caller has asked for a stop."""
_LOOK_S = 0.05
"""How often to look whether it was."""
_REASONS: tuple[LeftOutReason, ...] = ("link", "special", "many", "large", "deep", "unreadable", "changed")
"""What the supervisor leaves out, by the names of its facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collect:
    """Which files of the work folder to get back after a run, and how many at most."""

    only: str = ""
    """The name of the one file to get; "": all that the program wrote."""
    files: int = MOST_FILES
    bytes: int = MOST_BYTES
    """Of all files together."""
    depth: int = MOST_DEPTH
    """Of folders inside each other."""

    def settings(self) -> dict[str, object]:
        """Return what the supervisor is told."""
        bounds = {f"collect_{name}": getattr(self, name) for name in ("files", "bytes", "depth")}
        return bounds | ({"collect_only": self.only} if self.only else {})


class InTheWay(DefinitionError):
    """A file of that name is there already, and may not be replaced unasked."""


class Collection:
    """The files that arrive, frame by frame.

    Args:
        asked: what was asked for.
        given: files that the caller put there, which the program did not write unless they have changed.
    """

    def __init__(self, asked: Collect, given: Mapping[str, bytes]) -> None:
        self._asked = asked
        self._given = given
        self._files: list[WrittenFile] = []
        self._left_out: Counter[LeftOutReason] = Counter()
        self._lost = False
        self._name = b""
        self._size = -1
        """Of the file that arrives; -1: none does."""
        self._content = bytearray()
        self._room = asked.bytes

    def receive(self, line: Line, stop_asked: Callable[[], float | None]) -> bool:
        """Take the frames that come after a run's report, to the last; return False if that does not come.

        Args:
            line: the conversation with the sandbox.
            stop_asked: when the caller asked for a stop, on the monotonic clock; None: not yet.
        """
        began = time.monotonic()
        with suppress(SandboxError, EngineError):  # it went away, or hangs
            while (received := _next(line, began, stop_asked)) is not None:
                letter, payload = received
                if letter == b"G":
                    self.begin(payload)
                elif letter == b"V":
                    self.add(payload)
                elif letter == b"T":
                    self.end(facts(payload))
                    return True
        self.lose()
        return False

    def begin(self, payload: bytes) -> None:
        """Take the frame that announces a file: its size and name."""
        self._end_file()
        size, _, self._name = payload.partition(b" ")
        self._size, self._content = int(size), bytearray()

    def add(self, piece: bytes) -> None:
        """Take a piece of it."""
        self._room -= len(piece)
        if self._room >= 0:
            self._content += piece

    def end(self, facts: Mapping[str, str]) -> None:
        """Take the last frame: how many were left out, by their reasons."""
        self._end_file()
        for reason in _REASONS:
            self._left_out[reason] += int(facts.get(reason, 0))

    def lose(self) -> None:
        """Note that no more will come: the sandbox went away, or the caller stopped the run."""
        self._size = -1
        self._lost = True

    @property
    def files(self) -> tuple[WrittenFile, ...]:
        """All files, by their names."""
        return tuple(sorted(self._files, key=lambda file: file.name))

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What was left out, by reason."""
        counted = [LeftOut(reason, count) for reason, count in self._left_out.items() if count]
        return (*counted, *([LeftOut("lost", None)] if self._lost else []))

    def _end_file(self) -> None:
        size, self._size = self._size, -1
        if size < 0:
            return
        name, content = safe_name(self._name), bytes(self._content)
        if name is None:
            self._left_out["name"] += 1
        elif len(content) != size:
            self._left_out["changed" if self._room >= 0 else "large"] += 1
        elif len(self._files) >= self._asked.files:
            self._left_out["many"] += 1
        elif self._given.get(name) != content:
            self._files.append(WrittenFile(name, content))


def _next(line: Line, began: float, stop_asked: Callable[[], float | None]) -> tuple[bytes, bytes] | None:
    """Return the next frame, or None if the caller does not want to wait for it any more."""
    for received in line.frames(time.monotonic() + QUIET_S, pause_s=_LOOK_S):
        stopped = stop_asked()
        if stopped is not None and time.monotonic() > max(stopped, began) + STOP_S:
            return None
        if received is not None:
            return received
    raise AssertionError("frames ends by an exception only")


def save(files: Sequence[WrittenFile], folder: Path, *, replace: bool = False) -> None:
    """Save files below a folder, which is made if there is none: all of them, or none if one is refused.

    Nothing is followed or made outside of it, and no file is overwritten without `replace`.

    Raises:
        InTheWay: a file is there already; nothing was written.
        DefinitionError: something else stands in the way, or one cannot be written.
    """
    folder = folder.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            _check_place(folder, file.name, replace=replace)
        for file in files:
            target = folder.joinpath(*PurePosixPath(file.name).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            if replace:
                replace_file(target, file.content, private=False)
            else:
                with target.open("xb") as written:
                    written.write(file.content)
    except FileExistsError as error:
        raise DefinitionError(str(error.filename or folder), "is already there", "name another folder") from None
    except OSError as error:
        where, why = str(error.filename or folder), error.strerror or str(error)
        raise DefinitionError(where, f"cannot be written: {why}", "check its permissions, and the space left") from None


def _check_place(folder: Path, name: str, *, replace: bool) -> None:
    parts = PurePosixPath(name).parts
    target = folder.joinpath(*parts)
    if target.relative_to(folder).parts != parts:
        raise DefinitionError(name, "is not a name for a file on this system", "rename it in the program")
    place = folder
    for part in parts[:-1]:
        place /= part
        if os.path.lexists(place) and not stat.S_ISDIR(place.lstat().st_mode):
            raise DefinitionError(place, "is in the way: it is not a folder", "move it, or name another folder")
    if not os.path.lexists(target):
        return
    if stat.S_ISDIR(target.lstat().st_mode):
        raise DefinitionError(target, "is in the way: it is a folder", "move it, or name another folder")
    if not replace:
        raise InTheWay(target, "is already there", "name another folder, or allow to replace it")
