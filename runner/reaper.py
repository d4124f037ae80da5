"""Remove our sandboxes if this process dies without doing so.

A parked sandbox ends when its stdin closes, so a killed client leaves none running. But between the
engine's "create" and "start" a container has no stdin to close, and a client killed just then would leave it
behind. So the first sandbox starts a small process that reads a pipe: when the pipe ends, the parent is
gone, and every container with the parent's label is removed.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LABEL = "code-runner"
"""On every container of ours; its value is the language."""
OWNER_LABEL = "code-runner.owner"
"""On every container of ours; its value is `Watch.owner` of the process that made it."""
ROUNDS_S = (0.0, 0.5, 1.0, 2.0)
"""When to look for containers after the parent's end: the engine may still be creating one."""

_GOODBYE = b"."


class Watch:
    """This process, watched by its reaper."""

    def __init__(self) -> None:
        self.owner = uuid.uuid4().hex
        """The label of this process on its containers."""
        self._lock = threading.Lock()
        self._reaper: subprocess.Popen[bytes] | None = None
        self._under_way = 0

    @contextmanager
    def making(self, host: str) -> Iterator[None]:
        """Watch over the creation and start of a container on the engine at `host`."""
        with self._lock:
            self._under_way += 1
            if self._reaper is None:
                # Its own session: a signal to the parent's process group must not kill it.
                self._reaper = subprocess.Popen(
                    [sys.executable, __file__, host, self.owner],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                    cwd="/",
                )
        yield
        # Not in a `finally`: after a failure nobody knows whether the engine still creates the container.
        with self._lock:
            self._under_way -= 1

    def stay(self) -> None:
        """Have the reaper see to what this process leaves behind at a normal exit, too."""
        with self._lock:
            self._under_way += 1

    def end(self) -> None:
        """Dismiss the reaper at a normal exit, unless a container is half made."""
        if self._reaper is not None and self._reaper.stdin is not None and not self._under_way:
            try:
                self._reaper.stdin.write(_GOODBYE)
                self._reaper.stdin.close()
            except OSError:
                return  # the reaper was killed

    def forked(self) -> None:
        """Start afresh in a forked child: reaper and containers belong to the parent."""
        if self._reaper is not None and self._reaper.stdin is not None:
            self._reaper.stdin.close()
        self.__init__()  # type: ignore[misc]  # a new process, a new watch


watch = Watch()
atexit.register(watch.end)
os.register_at_fork(after_in_child=watch.forked)


def main(host: str, owner: str) -> None:
    """Wait for the parent's end; unless it said goodbye, remove its containers."""
    if sys.stdin.buffer.read():
        return
    # As a script it has its own folder's modules by other names; the package is beside it.
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from runner.engine import find, translate_errors
    from runner.errors import EngineError

    engine = find(host)
    last = 0.0
    for moment in ROUNDS_S:
        time.sleep(moment - last)
        last = moment
        with translate_errors(engine.endpoint):
            mine = json.dumps({"label": [f"{OWNER_LABEL}={owner}"]})
            found = engine.call("GET", "/containers/json", all=1, filters=mine)
        for container in found:
            # Not by `runner.container`, which imports this module. What is refused is already on its way out.
            with suppress(EngineError), translate_errors(engine.endpoint):
                engine.call("DELETE", f"/containers/{container['Id']}", force=1, v=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
