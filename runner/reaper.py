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
"""The process that made the container, as `owner()`."""
ROUNDS_S = (0.0, 0.5, 1.0, 2.0)
"""When to look, after the parent's end: a "create" may still be under way in the engine."""

_GOODBYE = b"."
_lock = threading.Lock()
_owner = ""
_pipe: int | None = None
_under_way = 0


def owner() -> str:
    """This process's name on its containers."""
    global _owner
    with _lock:
        if not _owner:
            _owner = uuid.uuid4().hex
        return _owner


@contextmanager
def watching(host: str) -> Iterator[None]:
    """Around making and starting a container on the engine at `host`."""
    global _under_way
    name = owner()
    with _lock:
        _under_way += 1
        if _pipe is None:
            _start(host, name)
    try:
        yield
    finally:
        with _lock:
            _under_way -= 1


def _start(host: str, name: str) -> None:
    global _pipe
    read, _pipe = os.pipe()
    # A session of its own: what kills the parent's process group must not kill it.
    subprocess.Popen(
        [sys.executable, __file__, host, name],
        stdin=read,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd="/",
    )
    os.close(read)


@atexit.register
def _dismiss() -> None:
    """The parent ends in good order and no container is half made: nothing to reap."""
    if _pipe is not None and not _under_way:
        try:
            os.write(_pipe, _GOODBYE)
        except OSError:
            return


def _forget() -> None:
    """In a forked child: the pipe is the parent's, and so are its containers."""
    global _owner, _pipe, _under_way
    if _pipe is not None:
        os.close(_pipe)
    _owner, _pipe, _under_way = "", None, 0


os.register_at_fork(after_in_child=_forget)


def main(host: str, name: str) -> None:
    """Wait for the parent's end; without its goodbye, remove what it made."""
    if sys.stdin.buffer.read():
        return
    import docker

    api = docker.APIClient(base_url=host, version="auto", timeout=30)
    last = 0.0
    for moment in ROUNDS_S:
        time.sleep(moment - last)
        last = moment
        for container in api.containers(all=True, filters={"label": f"{OWNER_LABEL}={name}"}):
            try:
                api.remove_container(container["Id"], force=True, v=True)
            except docker.errors.APIError:
                continue  # already on its way out


if __name__ == "__main__":
    main(*sys.argv[1:])
