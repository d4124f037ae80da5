"""A run whose stdin its client writes while it runs."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from runner import Run


class Interactive:
    """The run of one connection."""

    def __init__(self) -> None:
        self._run: Run | None = None
        self._begun = threading.Event()
        # A thread of its own: writing waits while the program does not read, and must hold up nobody else.
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="stdin")

    def started(self, run: Run) -> None:
        """Take the run; in its own thread."""
        self._run = run
        self._begun.set()

    async def write(self, data: bytes, *, end: bool = False) -> None:
        """Write to its stdin, perhaps the last of it; wait for the run to begin, and for room."""
        await asyncio.get_running_loop().run_in_executor(self._writer, self._write, data, end)

    def _write(self, data: bytes, end: bool) -> None:
        self._begun.wait()
        if run := self._run:
            run.write(data)
            if end:
                run.close_stdin()

    def give_up(self) -> None:
        """Let writers go: no run will come, or it is over."""
        self._begun.set()
        self._writer.shutdown(wait=False, cancel_futures=True)
