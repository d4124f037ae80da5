"""A real scheduler and real workers, each a process of its own, on 127.0.0.1."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.support.clock import LONG_S

ROOT = Path(__file__).parents[2]
NULL_WORKER = ("-m", "tests.support.null_worker")
"""Starts a worker that needs no engine; it takes the options of the command."""
WORKER = ("-m", "tui.cli", "worker")


class Machines:
    """A scheduler and its workers; all end with the `with`.

    Args:
        room: a folder for their states and logs.
        tls: the scheduler's options for certificates.
    """

    def __init__(self, room: Path, *, tls: Sequence[str] = ()) -> None:
        self._room = room
        self._tls = tls
        self._stack = ExitStack()
        self._count = 0
        self.address = ""
        self.scheduler: subprocess.Popen[bytes]
        self.workers: list[Started] = []

    def __enter__(self) -> Self:
        self.start_scheduler()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._stack.close()
        if error is not None:
            for log in sorted(self._room.glob("*.log")):
                sys.stderr.write(f"--- {log.name}\n{log.read_text()[-2000:]}\n")

    def start_scheduler(self) -> None:
        """Start it: the first time at any free port, later at the same."""
        file = self._room / "scheduler.json"
        file.unlink(missing_ok=True)
        options = ["--host", "127.0.0.1", "--port", self.address.rpartition(":")[2] or "0", "--dashboard-address", ":0"]
        self.scheduler = self._start(
            "scheduler", "-m", "distributed.cli.dask_scheduler", *options, "--scheduler-file", str(file), *self._tls
        )
        until = time.monotonic() + LONG_S
        while not self.address or not file.exists():
            assert self.scheduler.poll() is None, "the scheduler has ended"
            assert time.monotonic() < until
            time.sleep(0.05)
            try:
                self.address = json.loads(file.read_bytes())["address"]
            except (OSError, ValueError):
                continue  # it is still being written

    def kill_scheduler(self) -> None:
        """End it without a word."""
        self.scheduler.kill()
        self.scheduler.wait()

    def start_worker(self, *options: str, start: Sequence[str] = NULL_WORKER, ready: bool = True) -> Started:
        """Start a worker with a state folder of its own; by default wait until it is connected."""
        self._count += 1
        name = f"worker-{self._count}"
        state = self._room / name
        process = self._start(
            name, *start, "--scheduler", self.address, "--json", *options, CODE_RUNNER_STATE=str(state)
        )
        started = Started(process, state, self._room / f"{name}.log")
        self.workers.append(started)
        if ready:
            started.wait_until_ready()
        return started

    def _start(self, name: str, *arguments: str, **variables: str) -> subprocess.Popen[bytes]:
        with (self._room / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        self._stack.callback(_end, process)
        return process


class Started:
    """A worker's process."""

    def __init__(self, process: subprocess.Popen[bytes], state: Path, log: Path) -> None:
        self.process = process
        self.state = state
        self._log = log

    def wait_until_ready(self) -> dict[str, Any]:
        """Return what it announced."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, f"it has ended: {self.said}"
        told: dict[str, Any] = json.loads(line)
        return told

    @property
    def said(self) -> str:
        """What it has written to stderr."""
        return self._log.read_text()

    def kill(self) -> None:
        """End it without a word."""
        self.process.kill()
        self.process.wait()

    def end(self) -> int:
        """Ask it to end; return its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(LONG_S)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()
