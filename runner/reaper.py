"""Removes our sandboxes when this process dies without having done so.

A parked sandbox ends by itself when its stdin closes, so a killed client leaves none running. But
between the engine's "create" and "start" a container has no stdin to close: killed just then, the
client would leave one behind. So the first sandbox starts a small process that waits on a pipe;
its end tells that the parent is gone, and everything with the parent's label is removed.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

LABEL = "code-runner"
"""On every container of ours; its value is the language."""
OWNER_LABEL = "code-runner.owner"
"""The process that made the container, as `Watch.owner`."""
ROUNDS_S = (0.0, 0.5, 1.0, 2.0)
"""When to look, after the parent's end: a "create" may still be under way in the engine."""

_GOODBYE = b"."


class Watch:
    """This process as its reaper knows it."""

    def __init__(self) -> None:
        self.owner = uuid.uuid4().hex
        """This process's name on its containers."""
        self._lock = threading.Lock()
        self._reaper: subprocess.Popen[bytes] | None = None
        self._under_way = 0

    @contextmanager
    def making(self, host: str) -> Iterator[None]:
        """Around making and starting a container on the engine at `host`."""
        with self._lock:
            self._under_way += 1
            if self._reaper is None:
                # A session of its own: what kills the parent's process group must not kill it.
                self._reaper = subprocess.Popen(
                    [sys.executable, __file__, host, self.owner],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                    cwd="/",
                )
        yield
        # Not where it failed or was interrupted: then nobody knows what the engine still makes of it.
        with self._lock:
            self._under_way -= 1

    def end(self) -> None:
        """This process ends in good order; unless a container is half made, there is nothing to reap."""
        if self._reaper is not None and self._reaper.stdin is not None and not self._under_way:
            try:
                self._reaper.stdin.write(_GOODBYE)
                self._reaper.stdin.close()
            except OSError:
                return  # somebody killed the reaper

    def forked(self) -> None:
        """In a forked child: reaper and containers are the parent's."""
        if self._reaper is not None and self._reaper.stdin is not None:
            self._reaper.stdin.close()
        self.__init__()  # type: ignore[misc]  # a new process, a new watch


watch = Watch()
atexit.register(watch.end)
os.register_at_fork(after_in_child=watch.forked)


def main(host: str, owner: str) -> None:
    """Wait for the parent's end; without its goodbye, remove what it made."""
    if sys.stdin.buffer.read():
        return
    import docker

    api = docker.APIClient(base_url=host, version="auto", timeout=30)
    last = 0.0
    for moment in ROUNDS_S:
        time.sleep(moment - last)
        last = moment
        for container in api.containers(all=True, filters={"label": f"{OWNER_LABEL}={owner}"}):
            try:
                api.remove_container(container["Id"], force=True, v=True)
            except docker.errors.APIError:
                continue  # already on its way out


if __name__ == "__main__":
    main(*sys.argv[1:])
