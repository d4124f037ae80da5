"""One run as the app sees it: what goes in, what comes out, and how it is stopped.

`drive` is the body of a thread worker. It does nothing but post messages that carry the
submission's number, so that late news of an earlier run is dropped.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from textual.message import Message

from languages import DefinitionError, Language
from problems import ProblemError
from runner import Cancelled, Finished, Output, Result, Run, RunnerError, Started, Usage
from runner.images import Progress
from runner.result import Phase
from tui.state.overrides import Overrides
from tui.state.record import MOST_TEXT_BYTES
from tui.state.transcript import Transcript
from tui.text.locations import all_locations

if TYPE_CHECKING:
    from tui.jobs.machine import Machine

GREW_S = 0.05
"""Between two messages that output has come: twenty a second are as many as anybody sees."""
MARKED_BYTES = 1 << 18
"""How much of a run's messages is searched for lines to mark: the end, where a traceback is."""
FILE_CHUNK_BYTES = 1 << 16
UNEXPECTED = "A fault in code-runner itself ended the run; its source and stdin are as they were."


@dataclass
class News(Message):
    """Something about a run."""

    number: int


@dataclass
class Fetching(News):
    """The image is being pulled or built."""

    progress: Progress


@dataclass
class Fetched(News):
    """The image is here and a sandbox waits; nothing was to be run."""


@dataclass
class PhaseBegan(News):
    """The compiler or the program runs now."""

    phase: Phase


@dataclass
class Grew(News):
    """The transcript has more than before."""

    def can_replace(self, message: Message) -> bool:
        """The newest alone matters."""
        return isinstance(message, Grew)


@dataclass
class Sampled(News):
    """What the program uses now."""

    usage: Usage


@dataclass
class Ended(News):
    """The run is over."""

    result: Result
    marks: dict[int, str]
    """What messages say of lines of the source, by line."""


@dataclass
class NotRun(News):
    """Nothing was run: the sentence says why."""

    sentence: str
    cancelled: bool = False
    """The user did not want it any more."""


@contextmanager
def told(number: int, post: Callable[[Message], object]) -> Iterator[None]:
    """Whatever ends a run before its end is told: nobody waits for one that comes no more."""
    try:
        yield
    except Cancelled:
        post(NotRun(number, "cancelled", cancelled=True))
    except (RunnerError, DefinitionError, ProblemError) as error:
        post(NotRun(number, str(error)))
    except Exception:
        post(NotRun(number, UNEXPECTED))
        raise


@dataclass(kw_only=True)
class Submission:
    """A program on its way through a sandbox."""

    number: int
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
    """What is typed for the running program; None is end-of-file."""
    cancelled: threading.Event = field(default_factory=threading.Event)
    _run: Run | None = None
    _fed: bytearray = field(default_factory=bytearray)
    """What `_feed` handed over, as much of it as the history keeps."""

    def drive(self, machine: Machine, post: Callable[[Message], object]) -> None:
        """Run it, to its end; for a thread worker."""
        try:
            with told(self.number, post):
                if not machine.ready(self.language, self.source):
                    self._get_image(machine, post)
                self._take_events(machine.start(self.language, self.source, self.stdin, self.overrides), post)
        finally:
            self.lines.put(None)

    def fetch(self, machine: Machine, post: Callable[[Message], object]) -> None:
        """Only have the image and a sandbox; for a thread worker."""
        with told(self.number, post):
            self._get_image(machine, post)
            post(Fetched(self.number))

    def _get_image(self, machine: Machine, post: Callable[[Message], object]) -> None:
        def tell(step: Progress) -> None:
            post(Fetching(self.number, step))

        machine.fetch(self.language, tell, self.cancelled)

    def _take_events(self, run: Run, post: Callable[[Message], object]) -> None:
        self._run = run
        if self.cancelled.is_set():
            run.stop()
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
        """What the program was given to read."""
        return bytes(self._fed) if self.stdin is None else self.stdin

    def stop(self) -> None:
        """Stop it, whatever it is doing; for a thread worker: an engine that hangs may make it wait."""
        self.cancelled.set()
        if self._run:
            self._run.stop()
