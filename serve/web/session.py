"""One visitor's app: textual-serve's service around a process that is ours to start and to end."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from foundation.guest import VARIABLE as GUEST
from serve.settings import TOKEN_VARIABLE

POLITE_S = 8.0
"""How long an app may take to save and to end its sandboxes before it is killed; they also end once it is gone."""
MOST_CELLS = 500
"""The widest and highest terminal."""
SECRET = (TOKEN_VARIABLE, "VISUAL", "EDITOR")
"""Variables that an app does not get."""


class AppSession(AppService):
    """A process of the app and the browser that it draws in.

    Args:
        command: starts the app.
        environment: what the app gets, beside what textual-serve sets.
        folder: the visitor's.
        draw: sends bytes to the browser.
        tell: sends text to the browser.
        close: closes the connection to the browser.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        *,
        draw: Callable[[bytes], Awaitable[None]],
        tell: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__("", write_bytes=draw, write_str=tell, close=close, download_manager=DownloadManager())
        self._argv = command
        self._environment = environment
        self._folder = folder

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        """Return the environment of an app whose user is a guest."""
        found = {**super()._build_environment(width, height), **self._environment}
        found |= {
            "TEXTUAL_DRIVER": "tui.cli.browser_driver:BrowserDriver",
            "CODE_RUNNER_STATE": str(self._folder),
            GUEST: "1",
        }
        return {name: value for name, value in found.items() if name not in SECRET}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the app without a shell, in a group of its own: Ctrl+C in the server's terminal is not for it."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._argv,
            stdin=PIPE,
            stdout=PIPE,  # stderr is ours: what a broken app says is for the log
            env=self._build_environment(width, height),
            cwd=self._folder,
            start_new_session=True,
        )
        self._stdin = process.stdin
        process.stderr = asyncio.StreamReader()  # textual-serve would collect it and print it on stdout
        process.stderr.feed_eof()
        return process

    @property
    def over(self) -> bool:
        """Whether the app has ended."""
        return self._process is None or self._process.returncode is not None

    async def on_meta(self, data: bytes) -> None:
        """Close, or open a page of the web; a guest gets no files."""
        asked = json.loads(data)
        if asked["type"] == "exit" or (
            asked["type"] == "open_url" and str(asked["url"]).startswith(("https://", "http://"))
        ):
            await super().on_meta(data)

    async def ended(self) -> None:
        """Wait until the app has ended."""
        if self._task:
            await asyncio.wait([self._task])

    async def stop(self) -> None:
        """Ask the app to save and leave; kill it if it does not."""
        process, task = self._process, self._task
        if process is None:
            return
        self._task = None
        if not self.over:
            await self.send_meta({"type": "quit"})
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), POLITE_S)
        if not self.over:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
        if task:
            await asyncio.wait([task])
            if not task.cancelled() and (error := task.exception()):
                sys.stderr.write(f"code-runner web: {error}\n")


def cells(given: object, otherwise: int) -> int:
    """Return a width or height that a browser gave, within bounds."""
    try:
        return max(1, min(MOST_CELLS, int(str(given))))
    except ValueError:
        return otherwise
