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
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine
from tui.state.overrides import Overrides
from tui.state.record import MOST_TEXT_BYTES
from tui.state.transcript import Transcript
from tui.text.locations import all_locations

GREW_S = 0.05
"""Between two messages that output has come: twenty a second are as many as anybody sees."""
MARKED_BYTES = 1 << 18
"""How much of a run's messages is searched for lines to mark: the end, where a traceback is."""
FILE_CHUNK_BYTES = 1 << 16


@dataclass
class Fetched(JobEvent):
    """The image is here and a sandbox waits; nothing was to be run."""


@dataclass
class PhaseBegan(JobEvent):
    """The compiler or the program runs now."""

    phase: Phase


@dataclass
class Grew(JobEvent):
    """The transcript has more than before."""

    def can_replace(self, message: Message) -> bool:
        """The newest alone matters."""
        return isinstance(message, Grew)


@dataclass
class Sampled(JobEvent):
    """What the program uses now."""

    usage: Usage


@dataclass
class Ended(JobEvent):
    """The run is over."""

    result: Result
    marks: dict[int, str]
    """What messages say of lines of the source, by line."""


@dataclass(kw_only=True)
class RunJob(Job):
    """Run one program with one input."""

    language: Language
    source: str
    stdin: bytes | None
    """None: what `lines` or `stdin_path` bring while it runs."""
    stdin_path: Path | None = None
    overrides: Overrides
    """Those in force."""
    asked: Overrides = field(default_factory=Overrides)
    """Those that the user set; a run that waits for somebody to type has a longer clock."""
    transcript: Transcript = field(default_factory=Transcript)
    lines: SimpleQueue[bytes | None] = field(default_factory=SimpleQueue)
    """Lines typed for the running program; None is end-of-file."""
    _fed: bytearray = field(default_factory=bytearray)
    """What `_feed` handed over, as much of it as the history keeps."""

    def _work(self, machine: Machine, post: Post) -> None:
        try:
            if not machine.ready(self.language, self.source):
                machine.fetch(self.language, self._fetching(post), self.cancelled)
            self._take_events(machine.start(self.language, self.source, self.stdin, self.overrides), post)
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
        """The program's stdin while it runs: a file, or what is typed."""
        if self.stdin_path:
            try:
                with self.stdin_path.open("rb") as file:
                    while data := file.read(FILE_CHUNK_BYTES):
                        self._hand_over(run, data)
            except OSError:
                run.stop()  # it was there when the run began: half an input proves nothing
        else:
            while (line := self.lines.get()) is not None:
                self._hand_over(run, line)
        run.close_stdin()

    def _hand_over(self, run: Run, data: bytes) -> None:
        if len(self._fed) <= MOST_TEXT_BYTES:
            self._fed += data
        run.write(data)

    def given(self) -> bytes:
        """Return what the program was given to read."""
        return bytes(self._fed) if self.stdin is None else self.stdin


@dataclass(kw_only=True)
class FetchJob(Job):
    """Get a language's image and park a sandbox; run nothing."""

    language: Language

    def _work(self, machine: Machine, post: Post) -> None:
        machine.fetch(self.language, self._fetching(post), self.cancelled)
        post(Fetched(self.number))
