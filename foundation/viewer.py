"""Open a file with the program that the system has for it, or say why that cannot be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PATIENCE_S = 2.0
"""An opener that fails does so at once; one that still runs then is showing the file."""


def obstacle(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Return why no program of this machine can show a file to the user; "" if one can."""
    if platform in ("darwin", "win32"):
        return "" if not _is_remote(environment) else "you are connected over ssh"
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        return "you are connected over ssh" if _is_remote(environment) else "this terminal has no desktop"
    return "" if shutil.which("xdg-open", path=environment.get("PATH")) else "there is no program xdg-open here"


def open_file(path: Path) -> str:
    """Open a file; return why it was not opened, or "" if it was."""
    if why := obstacle():
        return why
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606  # what Windows has for it
        return ""
    command = ["open" if sys.platform == "darwin" else "xdg-open", str(path)]
    try:
        started = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        status = started.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        return ""
    except OSError as error:
        return f"{command[0]} cannot be started: {error.strerror}"
    return f"{command[0]} failed: no program here opens such files" if status else ""


def _is_remote(environment: Mapping[str, str]) -> bool:
    return bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
