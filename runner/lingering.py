"""Sandboxes that wait for the next process.

Starting a container takes longer than most programs run. So a process that has used a sandbox and is not asked for more
has another one made, by a process of its own for which nobody waits; the next process takes that. It is as fresh as
any: nothing has run in it, and nobody has written to it. Where nobody takes it, its supervisor ends after `UNUSED_S`.

Each has a note in the user's state folder. Whoever removes the note has the sandbox, so that no two processes ever have
the same one, and no user has another's. It is taken only if this program would make the very same one now: one of
another version, definition or setting is never used.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import languages
from foundation.files import replace_file
from foundation.paths import state_folder
from foundation.units import MIB
from languages import Language, Limits
from runner import container, images
from runner.bounds import first_bounds
from runner.engine import Endpoint, Engine, EngineInfo, connect, endpoints
from runner.errors import RunnerError
from runner.sandbox import Sandbox, fits
from runner.supervisor import SANDBOX
from runner.wire import Wire

UNUSED_S = 600
"""How long one waits."""
MOST = 3
"""The most at a time, of one language each."""
LEAST_FREE_BYTES = 512 * MIB
"""None is made while the machine has less memory available."""
_LATE_S = 5
"""One that would end so soon is not taken."""
_ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Note:
    """What the next process has to know of a sandbox."""

    id: str
    recipe: str
    """A digest of all that it was made from."""
    until: float
    """When it ends (`time.time`)."""
    host: str
    source: str
    """The engine's endpoint."""
    version: str
    """The version of the engine's API."""
    info: EngineInfo
    limits: Limits
    """What the engine holds it to."""

    @classmethod
    def read(cls, path: Path) -> Note | None:
        """Return a note; None if it is gone, not ours alone, or not to be understood."""
        try:
            with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:  # noqa: PTH123  # a link is no note
                status = os.fstat(file.fileno())
                if status.st_uid != os.geteuid() or status.st_mode & 0o077:
                    return None
                told = json.loads(file.read())
            info = EngineInfo(**{**told["info"], "security": tuple(told["info"]["security"])})
            return cls(**{**told, "info": info, "limits": Limits(**told["limits"])})
        except (OSError, ValueError, KeyError, TypeError):
            return None


def take(language: Language, limits: Limits) -> Sandbox | None:
    """Return a sandbox that waits and can be held to these limits; None if there is none."""
    if not language.settings.sandbox.linger:
        return None
    first = next(endpoints(language.settings.engine.host), None)
    for path in _notes(language.id):
        note = Note.read(path)
        if not note or not first or not first.socket or note.host != first.host or note.until - _LATE_S < time.time():
            continue
        engine = Engine(Wire(first.socket, note.version), Endpoint(note.host, note.source))
        engine.info = note.info
        runtime = container.runtime(engine, language.settings.sandbox)
        if not fits(note.limits, limits, runtime):
            continue
        try:
            if note.recipe != _recipe(engine, language):
                continue
            path.unlink()
            return Sandbox.attach(engine, note.id, note.limits, runtime=runtime)
        except (OSError, RunnerError):
            continue  # another process was faster, or it is gone
    return None


def prepare(language: Language, *, left: str, host: str) -> None:
    """Have the next sandbox made, and the one that this process has left removed, by a process of its own."""
    # -P: what is in the current folder is not ours.
    code = f"import sys; sys.path.append({str(_ROOT)!r}); from runner.lingering import main; main(*sys.argv[1:])"
    with suppress(OSError):  # then the next process has to wait
        subprocess.Popen(
            [sys.executable, "-P", "-c", code, language.id, left, host],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def main(name: str, left: str, host: str) -> None:
    """Remove the sandbox `left`, and let another of the language wait."""
    os.nice(10)
    language = languages.load().find(name)
    engine = connect(host)
    container.remove(engine, left)
    make(engine, language)


def make(engine: Engine, language: Language) -> None:
    """Let a sandbox wait, unless one waits already, the machine is short of memory or the engine is none for it.

    Raises:
        EngineError, ImageError: it cannot be made.
        OSError: it cannot be noted.
    """
    if not language.settings.sandbox.linger or not suits(engine) or _short_of_memory():
        return
    import fcntl  # not on Windows

    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        recipe = _recipe(engine, language)
        kept = [path for path in _notes() if _waits(engine, path)]
        for path in [path for path in kept if path.name.startswith(f"{language.id}.")]:
            note = Note.read(path)
            if note and note.recipe == recipe:
                return
            _end(engine, path)
            kept.remove(path)
        for path in kept[: 1 - MOST]:
            _end(engine, path)
        limits = first_bounds(language, engine, language.limits)
        made_from = _made_from(engine, language)
        until = time.time() + UNUSED_S
        identifier = Sandbox.leave_waiting(engine, made_from)
        note = Note(
            identifier, recipe, until, engine.endpoint.host, engine.endpoint.source, engine.version, engine.info, limits
        )
        replace_file(folder / f"{language.id}.{identifier[:12]}.json", json.dumps(asdict(note)).encode())


def waiting() -> list[Note]:
    """Return the notes of the sandboxes that wait, as far as this user's processes know."""
    return [note for note in map(Note.read, _notes()) if note]


def suits(engine: Engine) -> bool:
    """Return whether sandboxes may wait on this engine: on this machine, where this user's process sees to them.

    Podman does not close a container's stdin when its client goes away later.
    """
    return engine.endpoint.socket is not None and not engine.info.podman


def _folder() -> Path:
    return state_folder() / "lingering"


def _notes(language: str = "*") -> list[Path]:
    """Return the notes of a language, or all; the oldest first."""
    found: list[tuple[float, Path]] = []
    for path in _folder().glob(f"{language}.*.json"):
        with suppress(OSError):
            found.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(found)]


def _recipe(engine: Engine, language: Language) -> str:
    return hashlib.sha256(json.dumps(_made_from(engine, language), sort_keys=True).encode()).hexdigest()


def _made_from(engine: Engine, language: Language) -> dict[str, object]:
    """Return all that a waiting sandbox of a language is made from, as the engine gets it."""
    return container.described(
        engine,
        images.tag(language),
        language.id,
        first_bounds(language, engine, language.limits),
        run_limits=language.limits,
        settings=language.settings.sandbox,
        supervised=replace(SANDBOX, unused_s=UNUSED_S),
        labels={container.WAITS_LABEL: str(os.getuid())},
    )


def _waits(engine: Engine, path: Path) -> bool:
    """Return whether the sandbox of a note still waits; remove the note if it does not."""
    note = Note.read(path)
    if note and note.until > time.time() and container.known(engine, note.id):
        return True
    path.unlink(missing_ok=True)
    return False


def _end(engine: Engine, path: Path) -> None:
    """End the sandbox of a note, unless another process takes it just now."""
    note = Note.read(path)
    try:
        path.unlink()
    except OSError:
        return
    if note:
        container.remove(engine, note.id)


def _short_of_memory() -> bool:
    try:
        rows = Path("/proc/meminfo").read_text().splitlines()
        free_kib = next(int(row.split()[1]) for row in rows if row.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration):
        return False  # not Linux
    return free_kib * 1024 < LEAST_FREE_BYTES
