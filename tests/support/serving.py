"""A `code-runner serve` of the tests' own, as a process or as an app without an engine."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from tests.support.clock import LONG_S

ROOT = Path(__file__).parents[2]
NO_ENGINE = '[engine]\nhost = "unix:///nowhere/engine.sock"\n'


def everything_from(raw: socket.socket) -> bytes:
    """What comes until the other end closes the connection."""
    came = b""
    with contextlib.suppress(ConnectionResetError):
        while more := raw.recv(65536):
            came += more
    return came


class Served:
    """A server on a free port; its sandboxes are on the engine that everybody finds, or on none."""

    COMMAND = "serve"

    def __init__(self, folder: Path, *options: str, engine: bool = True, token: str = "") -> None:
        self.folder = folder
        self._options = options
        self._token = token
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.toml").write_text("" if engine else NO_ENGINE)

    def __enter__(self) -> Self:
        environment = {
            **os.environ,
            "CODE_RUNNER_CONFIG": str(self.folder),
            "CODE_RUNNER_STATE": str(self.folder / "state"),
            "CODE_RUNNER_TOKEN": self._token,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui.cli", self.COMMAND, "--port", "0", *self._options],
            stderr=subprocess.PIPE,
            env=environment,
            cwd=ROOT,
            text=True,
        )
        assert self.process.stderr is not None
        first = self.process.stderr.readline()
        found = re.search(r"http://\S+:(\d+)", first)
        assert found, first + self.process.stderr.read()
        self.port = int(found[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.said = [first]
        self._reader = threading.Thread(target=lambda: self.said.extend(self.process.stderr or ()), daemon=True)
        self._reader.start()
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        self.client = httpx.Client(base_url=self.url, headers=headers, timeout=LONG_S, trust_env=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()
        self.end()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def end(self) -> int:
        """End it as systemd does and return its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(LONG_S)
        self._reader.join(LONG_S)
        return status

    def idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        told = self.client.get("/v1/health").json()
        return bool(told["running"] == told["waiting"] == 0)

    def counted(self, verdict: str) -> int:
        """How many runs and judgings have ended like this so far."""
        found = re.findall(rf'^code_runner_verdicts_total{{.*verdict="{verdict}"}} (\d+)', self.metrics(), re.MULTILINE)
        return sum(map(int, found))

    def metrics(self) -> str:
        """The counters."""
        return self.client.get("/v1/metrics").text

    def run(self, source: str, **more: Any) -> Any:
        """Run a Python program and return the answer."""
        answer = self.client.post("/v1/runs", json={"language": "python", "source": source, **more})
        assert answer.status_code == 200, answer.text
        return answer.json()


class Web(Served):
    """`code-runner web`."""

    COMMAND = "web"

    @property
    def visitors(self) -> Path:
        """What has the visitors' folders."""
        return self.folder / "state" / "web"

    def apps(self) -> list[int]:
        """The processes of the apps that it started, which end with it or after it."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if f"CODE_RUNNER_STATE={self.visitors}/".encode() in (process / "environ").read_bytes():
                    found.append(int(process.name))
        return found
