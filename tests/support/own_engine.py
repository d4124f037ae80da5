"""An engine of the tests' own, beside the one that they share: to be killed, stopped and hung."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from runner.engine import Engine, find
from runner.errors import EngineError
from runner.provision import forget_if_stale
from tests.support.clock import LONG_S, wait_until


def copy_image(source: Engine, target: Engine, tag: str) -> None:
    """Give one engine an image that another has."""
    api: Any = target.api
    for _ in api.load_image(source.api.get_image(tag)):
        pass


def stopped(thread: Path) -> bool:
    """Return whether a thread, as its folder in /proc, is stopped or has ended."""
    try:
        return "\nState:\tT" in (thread / "status").read_text()
    except OSError:
        return True


class OwnEngine:
    """A `dockerd` with its own socket, images and containers, and without a network.

    Args:
        folder: where it has all that it has.
        without: a controller of control groups that it does not see; for cgroup version 1 alone.
    """

    def __init__(self, folder: Path, *, without: str = "") -> None:
        self.folder = folder
        # In a network of its own: without a bridge it would remove that of the engine beside it.
        self._apart = ["unshare", "--net"]
        if without:
            self._apart += ["--mount", "sh", "-c", f'umount /sys/fs/cgroup/{without} && exec "$@"', "sh"]
        self.host = f"unix://{folder / 'socket'}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Engine:
        """Start it and wait until it answers."""
        self._process = self._launch()
        deadline = time.monotonic() + LONG_S
        while True:
            try:
                return find(self.host)
            except EngineError:
                if time.monotonic() > deadline:
                    raise RuntimeError((self.folder / "log").read_text()[-2000:]) from None
                if (
                    self._process.poll() is not None
                ):  # it waits 15 s for its containerd, which a busy disk may not grant
                    self._process = self._launch()
                time.sleep(0.1)

    def _launch(self) -> subprocess.Popen[bytes]:
        places = [f"--{name}={self.folder / name}" for name in ("data-root", "exec-root", "pidfile")]
        forget_if_stale(self.folder / "exec-root/containerd/containerd.pid", "containerd")
        forget_if_stale(self.folder / "pidfile", "dockerd")
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [*self._apart, "dockerd", "--host", self.host, *places, "--bridge=none", "--iptables=false"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def hang(self) -> None:
        """Stop the engine's threads and wait until all have stopped; what it started goes on."""
        assert self._process is not None
        threads = Path(f"/proc/{self._process.pid}/task")
        self._process.send_signal(signal.SIGSTOP)
        # The signal stops one thread after another: one on another core may still pass a message on.
        assert wait_until(lambda: all(stopped(one) for one in threads.iterdir()))

    def go_on(self) -> None:
        """Let an engine that hangs go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Kill the engine; its containers are not told."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End it in good order."""
        assert self._process is not None
        self._process.terminate()
        self._process.wait(LONG_S)

    def revive(self) -> None:
        """Have it run again, if it was killed, stopped or hung."""
        assert self._process is not None
        if self._process.poll() is None:
            self.go_on()
        else:
            self.start()

    def copy_image(self, engine: Engine, tag: str) -> None:
        """Take an image over from another engine."""
        copy_image(engine, find(self.host), tag)

    def remove(self) -> None:
        """End it and whatever it left, and remove its files."""
        assert self._process is not None
        if self._process.poll() is None:
            self.go_on()
            self.stop()
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                if str(self.folder).encode() in path.read_bytes() and int(path.parent.name) != os.getpid():
                    os.kill(int(path.parent.name), signal.SIGKILL)
            except (OSError, ValueError):
                continue  # gone meanwhile
        for mount in reversed(Path("/proc/self/mounts").read_text().splitlines()):
            if mount.split()[1].startswith(str(self.folder)):
                subprocess.run(["umount", "--lazy", mount.split()[1]], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
