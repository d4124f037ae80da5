"""Store a session, so that typed text survives a crash, a kill and a restart.

A session is a folder `sessions/<number>/` in the state folder:

    session.toml      language, theme, overrides, pane sizes; the file and cursor of each text
    drafts/cpp.cpp    the editor's text, one plain file per language
    stdin.txt         the text of the stdin pane
    kept/             files that could not be read, unchanged

Each running app holds the lock on one such folder: of the unlocked ones, the one written last. A file is
written beside the old one and then replaces it, so there is always a complete file. Texts are stored as they
are in the app, newlines included.
"""

from __future__ import annotations

import fcntl
import itertools
import os
import re
import stat
import threading
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import msgspec
import tomli_w

from foundation.files import replace_file
from foundation.paths import state_folder
from foundation.units import MIB, size_text

VERSION = 1
"""The version of the format of session.toml."""
MOST_BYTES = 16 * MIB
"""The longest text that is saved. A program may have 1 MiB, and nobody types more stdin than this."""
_ENDING = re.compile(r"(\.[\w+-]+)+")
# A text may contain half a surrogate pair, which plain UTF-8 cannot encode.
_EXACT = "surrogatepass"


class StateError(Exception):
    """Typed text cannot be saved; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Buffer:
    """The editor's text in one language."""

    text: str = ""
    path: Path | None = None
    """The file it was opened from or saved to."""
    cursor: tuple[int, int] = (0, 0)
    """Row and column, both from 0. May be out of range if the file was edited by hand."""
    saved: str = ""
    """The fingerprint of the text last saved to `path`; empty if none was."""
    bom: bool = False
    """Whether that file begins with a byte order mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything that a session saves, at one moment."""

    language: str = ""
    """Id of the language in the editor; empty if none was chosen yet."""
    buffers: Mapping[str, Buffer] = field(default_factory=dict)
    """By language id."""
    stdin: str = ""
    stdin_mode: str = ""
    """The name that the stdin pane uses; empty: the initial mode."""
    stdin_path: Path | None = None
    tier: str = ""
    """Empty: the standard tier."""
    overrides: Mapping[str, str] = field(default_factory=dict)
    """Limits and timeouts as they were typed: `{"memory": "64m"}`."""
    theme: str = ""
    """Empty: the app's default theme."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """The sizes of panes, by the app's names for them."""
    wrap: bool = False
    """Whether the editors wrap long lines."""


def fingerprint(text: str) -> str:
    """Return the value of `Buffer.saved` for a text."""
    return sha256(text.encode("utf-8", _EXACT)).hexdigest()


_Count = Annotated[int, msgspec.Meta(ge=0)]


class _Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """A buffer in session.toml."""

    path: str = ""
    cursor: tuple[_Count, _Count] = (0, 0)
    saved: str = ""
    bom: bool = False


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """The content of session.toml."""

    version: int
    language: str = ""
    theme: str = ""
    stdin_mode: str = ""
    stdin_path: str = ""
    tier: str = ""
    overrides: dict[str, str] = {}
    sizes: dict[str, int] = {}
    wrap: bool = False
    buffers: dict[str, _Place] = {}


class Session:
    """The session folder of one app, locked until `close`.

    Attributes:
        restored: the last saved session; empty if there was none.
        problems: a sentence for each part that could not be read.
    """

    def __init__(self, endings: Mapping[str, str] | None = None) -> None:
        self.restored = Snapshot()
        self.problems: list[str] = []
        self._endings = endings or {}
        self._folder = Path()
        self._lock: int | None = None
        """A descriptor of the folder that holds the lock on it."""
        self._busy = threading.Lock()
        self._on_disk: dict[str, str] = {}
        """The content of the folder's files, by their names in it."""
        self._barred: set[str] = set()
        """Files that could be neither read nor moved aside, so they must not be overwritten."""

    @classmethod
    def open(cls, endings: Mapping[str, str] | None = None) -> Session:
        """Lock a session folder and read it. Blocks. Never raises: see `problems`.

        Args:
            endings: the file extensions of drafts, by language id: `{"cpp": ".cpp"}`.
        """
        session = cls(endings)
        try:
            session._claim()
        except StateError as error:
            session.problems.append(str(error))
        else:
            session._read()
        return session

    def write(self, snapshot: Snapshot) -> None:
        """Save a snapshot, writing only changed files. Blocks until it is safe on disk.

        Raises:
            StateError: if a part could not be saved; all other parts are.
        """
        with self._busy:
            if not self._holds():
                self._claim(empty=True)
            texts = {self._draft(name): buffer.text for name, buffer in snapshot.buffers.items()}
            # The table comes last, so that it is never newer than the texts it describes.
            files = {**texts, "stdin.txt": snapshot.stdin, "session.toml": _table(snapshot)}
            problems = [problem for name, text in files.items() if (problem := self._keep(name, text))]
        if problems:
            raise StateError(problems[0])

    def close(self) -> None:
        """Release the folder for other apps."""
        with self._busy:
            self._release()

    # --------------------------------------------------------------------------- the folder

    def _claim(self, *, empty: bool = False) -> None:
        """Lock the unlocked folder that was written last, or a new one if there is none.

        Args:
            empty: always take a new folder, because the app's own was deleted while it ran. In any
                other, texts would be overwritten before the user had seen them.

        Raises:
            StateError: if no folder can be locked.
        """
        self._release()
        room = state_folder() / "sessions"
        try:
            room.mkdir(mode=0o700, parents=True, exist_ok=True)
            # A returning user looks for the session that was written last.
            there = [] if empty else sorted(filter(Path.is_dir, room.iterdir()), key=_written_at, reverse=True)
            for folder in itertools.chain(there, (room / str(number) for number in itertools.count(1))):
                if folder not in there:
                    try:
                        folder.mkdir(mode=0o700)
                    except FileExistsError:
                        continue
                if (lock := _locked(folder)) is not None:
                    self._folder, self._lock = folder, lock
                    return
        except OSError as error:
            raise StateError(_not_kept(room, error)) from None

    def _holds(self) -> bool:
        """Return whether the locked folder is still in its place."""
        try:
            return self._lock is not None and os.path.samestat(os.fstat(self._lock), self._folder.stat())
        except OSError:
            return False

    def _release(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
        self._lock = None
        self._on_disk.clear()
        self._barred.clear()

    # ---------------------------------------------------------------------------- writing

    def _draft(self, language: str) -> str:
        ending = self._endings.get(language, "")
        return f"drafts/{language}{ending if _ENDING.fullmatch(ending) else '.txt'}"

    def _keep(self, name: str, text: str) -> str:
        """Write one file of the folder if it changed; return a sentence if that fails, else ""."""
        path = self._folder / name
        if self._on_disk.get(name) == text and path.exists():
            return ""
        raw = text.encode("utf-8", _EXACT)
        if len(raw) > MOST_BYTES:
            return f"What is in {path.stem} is not saved: it is longer than {size_text(MOST_BYTES)}; save it to a file."
        if name in self._barred:
            return f"{path} is not written: there is a file of this name that cannot be read; move it away by hand."
        try:
            replace_file(path, raw)
        except OSError as error:
            return _not_kept(path, error)
        self._on_disk[name] = text
        return ""

    # ---------------------------------------------------------------------------- reading

    def _read(self) -> None:
        table = self._read_table()
        buffers: dict[str, Buffer] = {}
        for name in self._drafts():
            text = self._read_text(name)
            if text is not None:
                language = Path(name).name.partition(".")[0]
                place = table.buffers.get(language, _Place())
                buffers[language] = Buffer(text, _path(place.path), place.cursor, place.saved, place.bom)
        self.restored = Snapshot(
            language=table.language,
            buffers=buffers,
            stdin=self._read_text("stdin.txt") or "",
            stdin_mode=table.stdin_mode,
            stdin_path=_path(table.stdin_path),
            tier=table.tier,
            overrides=table.overrides,
            theme=table.theme,
            sizes=table.sizes,
            wrap=table.wrap,
        )

    def _drafts(self) -> list[str]:
        """Return the names of the drafts; if a language has two (its extension changed), the newer comes last."""
        try:
            paths = sorted((self._folder / "drafts").iterdir(), key=lambda path: path.lstat().st_mtime_ns)
        except FileNotFoundError:
            return []
        except OSError as error:
            self.problems.append(f"{self._folder / 'drafts'} cannot be read: {error.strerror}.")
            return []
        return [f"drafts/{path.name}" for path in paths if not path.name.startswith(".")]

    def _read_table(self) -> _File:
        raw = self._read_bytes("session.toml")
        if raw is None:
            return _File(version=VERSION)
        try:
            text = raw.decode("utf-8", _EXACT)
            table = tomllib.loads(text)
            version = table.get("version")
            if isinstance(version, int) and version > VERSION:
                self._put_aside(
                    "session.toml", "was written by a newer code-runner; texts are restored, files and cursors are not"
                )
                return _File(version=VERSION)
            file = msgspec.convert(table, _File)
        except (ValueError, RecursionError, msgspec.ValidationError):
            self._put_aside("session.toml", "is damaged; texts are restored, files and cursors are not")
            return _File(version=VERSION)
        self._on_disk["session.toml"] = text
        return file

    def _read_text(self, name: str) -> str | None:
        raw = self._read_bytes(name)
        if raw is None:
            return None
        try:
            text = self._on_disk[name] = raw.decode("utf-8", _EXACT)
        except UnicodeDecodeError as error:
            self._put_aside(name, f"is not UTF-8 at byte {error.start}, which is shown as �")
            text = raw.decode("utf-8", "replace")
            self._keep(name, text)
        return text

    def _read_bytes(self, name: str) -> bytes | None:
        """Return the content of a file in the folder, or None if it is missing or unreadable."""
        path = self._folder / name
        try:
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode):
                self._put_aside(name, "is not a regular file")
            elif status.st_size > MOST_BYTES:
                self._put_aside(name, f"is longer than {size_text(MOST_BYTES)}")
            else:
                return path.read_bytes()
        except FileNotFoundError:
            pass
        except OSError as error:
            self._put_aside(name, f"cannot be read: {error.strerror}")
        return None

    def _put_aside(self, name: str, why: str) -> None:
        """Move a file out of the way, so that it is not overwritten, and report it."""
        path = self._folder / name
        aside = self._folder / "kept" / f"{datetime.now(UTC).isoformat().replace(':', '')}-{path.name}"
        try:
            aside.parent.mkdir(mode=0o700, exist_ok=True)
            path.rename(aside)
        except OSError:
            self._barred.add(name)
            self.problems.append(f"{path} {why}.")
        else:
            self.problems.append(f"{path} {why}; it is kept as {aside}.")


def _locked(folder: Path) -> int | None:
    """Return a descriptor that locks a folder, or None if another app holds it or permission is missing.

    However the app ends, the kernel releases the lock.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if isinstance(error, BlockingIOError):
            return None
        raise
    return descriptor


def _table(snapshot: Snapshot) -> str:
    """Return session.toml for a snapshot."""
    file = _File(
        version=VERSION,
        language=snapshot.language,
        theme=snapshot.theme,
        stdin_mode=snapshot.stdin_mode,
        stdin_path=str(snapshot.stdin_path or ""),
        tier=snapshot.tier,
        overrides=dict(snapshot.overrides),
        sizes=dict(snapshot.sizes),
        wrap=snapshot.wrap,
        buffers={
            language: _Place(str(buffer.path or ""), buffer.cursor, buffer.saved, buffer.bom)
            for language, buffer in snapshot.buffers.items()
        },
    )
    return tomli_w.dumps(msgspec.to_builtins(file))


def _path(text: str) -> Path | None:
    return Path(text) if text else None


def _written_at(folder: Path) -> int:
    """Return when a session was last written, in nanoseconds; 0 if never."""
    try:
        (folder / "session.toml").stat()
        # Replacing a file changes the time of its folder.
        return max(path.stat().st_mtime_ns for path in (folder, folder / "drafts") if path.exists())
    except OSError:
        return 0


def _not_kept(path: Path, error: OSError) -> str:
    return (
        f"What you type is not saved: {path} cannot be written ({error.strerror}); free some space, or set "
        "CODE_RUNNER_STATE to another folder."
    )
