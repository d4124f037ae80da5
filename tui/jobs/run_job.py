"""Run a program in a sandbox: the job behind the workbench, the lab and a problem's own run."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

from textual.message import Message

from languages import Language
from runner import Finished, Output, Result, Run, Started, Usage
from runner.result import Phase
from runner.run import Options
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine
from tui.state.overrides import Overrides
from tui.state.record import MOST_TEXT_BYTES
from tui.state.transcript import Transcript
from tui.text.locations import all_locations

GREW_S = 0.05
"""Seconds between two messages about new output: nobody sees more than twenty a second."""
MARKED_BYTES = 1 << 18
"""How much of the end of the messages is searched for lines to mark; tracebacks are at the end."""
FILE_CHUNK_BYTES = 1 << 16


@dataclass
class Fetched(JobEvent):
    """The image is here and a sandbox is parked; nothing was run."""


@dataclass
class PhaseBegan(JobEvent):
    """The compiler or the program has started."""

    phase: Phase


@dataclass
class Grew(JobEvent):
    """The transcript has new output."""

    def can_replace(self, message: Message) -> bool:
        """Let the newest message replace earlier ones."""
        return isinstance(message, Grew)


@dataclass
class Sampled(JobEvent):
    """A sample of the program's usage."""

    usage: Usage


@dataclass
class Ended(JobEvent):
    """The run is over."""

    result: Result
    marks: dict[int, str]
    """Messages about lines of the source, by line number."""


@dataclass(kw_only=True)
class RunJob(Job):
    """Run one program with one input."""

    language: Language
    source: str
    file: str = ""
    """The name of the source's file; "" if it has none."""
    stdin: bytes | None
    """None: `lines` or `stdin_path` provide it while the program runs."""
    stdin_path: Path | None = None
    overrides: Overrides
    """The overrides in force."""
    asked: Overrides = field(default_factory=Overrides)
    """The overrides that the user set; a run with typed input gets longer timeouts."""
    options: Options = field(default_factory=Options)
    """What else is wanted of the run: files that the program wrote, say."""
    transcript: Transcript = field(default_factory=Transcript)
    lines: SimpleQueue[bytes | None] = field(default_factory=SimpleQueue)
    """Lines typed for the running program; None means end-of-file."""
    _fed: bytearray = field(default_factory=bytearray)
    """The start of what `_feed` passed on, as much as the history stores."""

    def _work(self, machine: Machine, post: Post) -> None:
        try:
            if not machine.ready(self.language, self.source):
                machine.fetch(self.language, self._fetching(post), self.cancelled)
            self._take_events(
                machine.start(self.language, self.source, self.stdin, self.overrides, **self.options), post
            )
        finally:
            self.lines.put(None)

    def _take_events(self, run: Run, post: Post) -> None:
        self._begin(run)
        if self.stdin is None:
            threading.Thread(target=self._feed, args=(run,), name="stdin", daemon=True).start()
        last = -GREW_S
        for event in run:
            if isinstance(event, Output):
                self.transcript.add(event.phase, event.stream, event.data)
                if time.monotonic() - last > GREW_S:
                    last = time.monotonic()
                    post(Grew(self.number))
            elif isinstance(event, Started):
                post(PhaseBegan(self.number, event.phase))
            elif isinstance(event, Usage):
                post(Sampled(self.number, event))
            elif isinstance(event, Finished):
                self.transcript.close()
                post(Ended(self.number, event.result, self._marks(event.result)))

    def _marks(self, result: Result) -> dict[int, str]:
        failed = result.compile is not None and result.compile.exit_code != 0
        words = self.transcript.raw("compile" if failed else "stderr")[-MARKED_BYTES:]
        return all_locations(words.decode(errors="replace"), self.language.file.source)

    def _feed(self, run: Run) -> None:
        """Feed the running program's stdin from a file or from typed lines."""
        if self.stdin_path:
            try:
                with self.stdin_path.open("rb") as file:
                    while data := file.read(FILE_CHUNK_BYTES):
                        self._hand_over(run, data)
            except OSError:
                run.stop()  # the file vanished during the run: a result on half an input means nothing
        else:
            while (line := self.lines.get()) is not None:
                self._hand_over(run, line)
        run.close_stdin()

    def _hand_over(self, run: Run, data: bytes) -> None:
        if len(self._fed) <= MOST_TEXT_BYTES:
            self._fed += data
        run.write(data)

    def given(self) -> bytes:
        """Return the stdin that the program got."""
        return bytes(self._fed) if self.stdin is None else self.stdin


@dataclass(kw_only=True)
class FetchJob(Job):
    """Get a language's image and park a sandbox, without running anything."""

    language: Language

    def _work(self, machine: Machine, post: Post) -> None:
        machine.fetch(self.language, self._fetching(post), self.cancelled)
        post(Fetched(self.number))
