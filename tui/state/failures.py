"""Report bugs in code-runner: one sentence for the user, the traceback in a file in the state folder."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

from foundation.paths import state_folder

MOST_BYTES = 1 << 20
"""The size at which a new file is started. One older file is kept."""


def told(error: BaseException) -> str:
    """Log the traceback, and return a sentence that says what happened and where to read more."""
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200].rstrip(" :.")
    path = state_folder() / "errors.log"
    try:
        _write(path, error)
    except OSError:
        where = "its details could not be logged"
    else:
        where = f"{path} has the details"
    return f"A bug in code-runner: {what}; what you typed is saved, and {where}."


def _write(path: Path, error: BaseException) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > MOST_BYTES:
        path.replace(path.with_suffix(".old.log"))
    with path.open("a", encoding="utf-8", errors="replace") as file:
        file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{''.join(traceback.format_exception(error))}\n")
