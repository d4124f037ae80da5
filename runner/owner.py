"""The process that made a sandbox, as a label by which any other process can tell whether it still lives.

A process is named by its machine's boot, its PID namespace, its number and its start: numbers are used again.
From another machine or another PID namespace (a container's) nobody can tell.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
from functools import cache
from pathlib import Path

LABEL = "code-runner.process"
"""On every container of ours; its value is `this_process()`."""
_PROC = Path("/proc")
_START_FIELD = 22
"""Of /proc/PID/stat, counted from 1. Source: proc(5)."""


def this_process() -> str:
    """Return the label of this process."""
    return _label(os.getpid())


@cache
def _label(pid: int) -> str:
    started = _started(pid)
    return json.dumps({**_place(), "pid": pid, "started": started}) if started else ""


def lives(label: str) -> bool | None:
    """Return whether the process of a label lives; None if that cannot be told from here."""
    try:
        told = json.loads(label)
        place = {name: told[name] for name in ("boot", "namespace")}
        pid, started = int(told["pid"]), told["started"]
    except (ValueError, KeyError, TypeError):
        return None
    if place != _place():
        return None
    return bool(_started(pid) == started)


def _place() -> dict[str, str]:
    """Return where the numbers of processes mean the same as here."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return {"boot": boot, "namespace": str((_PROC / "self/ns/pid").readlink())}
    except OSError:  # not Linux: there are no namespaces
        return {"boot": platform.node(), "namespace": ""}


def _started(pid: int) -> str:
    """Return when a process started, in its system's own terms; "" if it does not live."""
    if (_PROC / "self/stat").exists():
        try:
            # The second field is the command's name in parentheses, which may hold anything.
            fields = (_PROC / str(pid) / "stat").read_bytes().rpartition(b")")[2].split()
        except OSError:
            return ""
        return "" if fields[0] in (b"Z", b"X") else fields[_START_FIELD - 3].decode()
    try:
        asked = ["ps", "-o", "stat=", "-o", "lstart=", "-p", str(pid)]
        said = subprocess.run(asked, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}, check=False)
    except OSError:
        return ""
    state, _, started = said.stdout.strip().partition(" ")
    return "" if state.startswith("Z") else started.strip()
