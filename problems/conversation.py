"""The conversation of an interactive problem: submission and output validator at the same time, each in its sandbox.

What one side writes to its stdout is passed on to the other one's stdin, and no side may be more than `AHEAD_BYTES`
ahead of what the other one reads: then it waits, as at a pipe. The submission's stdin ends when the validator closes
its stdout; the validator's only when the submission has ended, as with BAPCtools.

Nobody's clock runs while the other side works: the validator's CPU time is taken from the submission's wall clock. When
the submission's time is over, it is stopped, and the validator is told that nothing more comes. One that then ends was
waiting for the submission. One that goes on waiting did not read, or would never have answered: its own fault.

Sources: who is to blame is the rule of problemtools (`judge/execute.py`): a validator that fails, or that decides
"wrong" first; then the submission's limit or crash; then the validator's word. The format says nothing of the order,
and of a dead-lock that "the result is a Judge Error"; the examples of problemtools and BAPCtools want a time limit.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from foundation.units import duration_text, size_text
from problems.transcript import OTHER, Side, Transcript
from problems.validator import RIGHT
from runner import Finished, Output, Result, Run, Started, Usage

AHEAD_BYTES = 1 << 20
"""How much a side may have written that the other one has not read. Source: problemtools' pipes."""
LOOK_S = 0.05
"""How often clocks are looked at while nothing happens: as often as samples come."""
WAIT_S = 2.0
"""How long a validator that was told that nothing more comes may do nothing at all."""
IDLE_MS = 1.0
"""CPU time between two samples up to which a process did nothing: its supervisor's is not told apart to the last."""
RESTS = 3
"""Samples in a row by which a validator is known to wait for the submission."""


@dataclass(slots=True)
class _Side:
    run: Run
    began: float | None = None
    """When its process started."""
    ended: float | None = None
    result: Result | None = None
    sample: Usage | None = None
    idle_since: float | None = None
    """Since when every sample says that it waits for something, and has done nothing since the one before."""
    busy_at: float = 0.0
    """When a sample last said otherwise."""
    rests: int = 0
    """How many samples in a row say that it waits and has read all."""
    told: float | None = None
    """When its stdin was closed."""
    sent_home: bool = False
    """It was stopped for doing nothing, or because its word does not matter any more."""

    def take(self, sample: Usage) -> None:
        before, self.sample = self.sample, sample
        waits = sample.at_rest is True
        idle = waits and before is not None and sample.unread_bytes == before.unread_bytes
        idle = idle and before is not None and (sample.cpu_ms or 0) - (before.cpu_ms or 0) < IDLE_MS
        now = time.monotonic()
        self.idle_since = (self.idle_since or now) if idle else None
        self.busy_at = self.busy_at if idle else now
        self.rests = self.rests + 1 if waits and not self.unread_bytes else 0

    @property
    def unread_bytes(self) -> int:
        return (self.sample.unread_bytes or 0 if self.sample else 0) + self.run.pending_bytes

    @property
    def cpu_ms(self) -> float:
        return (self.sample.cpu_ms or 0.0) if self.sample else 0.0


@dataclass(frozen=True, slots=True)
class Talk:
    """How a conversation went."""

    program: Result
    validator: Result
    judged_first: bool
    """The validator decided before it could know that the submission had ended."""
    overdue: str = ""
    """Why the submission was stopped when its time was over: the proof. "": it was not."""
    judge_hung: str = ""
    """What the validator did not do, if it was its turn. "": nothing."""


@dataclass(slots=True)
class Conversation:
    """One conversation: `hold` it once, in a thread of its own; `stop` it from any."""

    program: Run
    validator: Run
    transcript: Transcript
    patience_ms: float
    """The submission's wall clock, without the validator's CPU time."""
    _sides: dict[Side, _Side] = field(init=False)
    _changed: threading.Condition = field(default_factory=threading.Condition, init=False)
    _error: BaseException | None = field(default=None, init=False)
    _stopped: bool = field(default=False, init=False)
    _overdue: str = field(default="", init=False)
    _hung: str = field(default="", init=False)

    def __post_init__(self) -> None:
        self._sides = {"program": _Side(self.program), "validator": _Side(self.validator)}

    def stop(self) -> None:
        """Stop both sides, from any thread."""
        self._stopped = True
        self.program.stop()
        self.validator.stop()

    def hold(self) -> Talk:
        """Run both to the end.

        Raises:
            RunnerBusy, DefinitionError: one of them cannot be started.
        """
        threads = [
            threading.Thread(target=self._listen, args=(name,), name=f"conversation-{name}", daemon=True)
            for name in self._sides
        ]
        for thread in threads:
            thread.start()
        program, validator = self._sides["program"], self._sides["validator"]
        try:
            with self._changed:
                while self._error is None and not (program.ended and validator.ended):
                    self._look(program, validator)
                    self._changed.wait(LOOK_S)
        except BaseException:
            self.stop()
            raise
        if self._error:
            self.stop()
        for thread in threads:
            thread.join()
        if self._error:
            raise self._error
        assert program.result
        assert validator.result
        return Talk(
            program.result,
            validator.result,
            judged_first=validator.told is None,
            overdue=self._overdue,
            judge_hung=self._hung,
        )

    # ------------------------------------------------------------------------- what either side does

    def _listen(self, name: Side) -> None:
        side = self._sides[name]
        other = self._sides[OTHER[name]]
        try:
            if name == "program":
                self._wait_for_the_validator()
            for event in side.run:
                if isinstance(event, Output) and event.phase == "run" and event.stream == "stdout":
                    if name == "program" or not (other.ended or self._over):  # else nobody was there to hear it
                        self.transcript.add(name, event.data)
                    self._pass_on(event.data, other)
                elif isinstance(event, Usage):
                    with self._changed:
                        side.take(event)
                elif isinstance(event, Started) and event.phase == "run":
                    with self._changed:
                        side.began = time.monotonic()
                        if name == "program":
                            self.transcript.start_clock()
                        self._changed.notify_all()
                elif isinstance(event, Finished):
                    with self._changed:
                        side.result, side.ended, other.rests = event.result, time.monotonic(), 0
                        self._changed.notify_all()
        except BaseException as error:  # raised again in `hold`
            with self._changed:
                self._error = error
                self._changed.notify_all()

    def _pass_on(self, data: bytes, reader: _Side) -> None:
        """Write it to the reader's stdin; the writer waits here, and with it its sandbox and in the end its process."""
        with self._changed:
            while reader.run.pending_bytes > AHEAD_BYTES and not (reader.ended or self._over):
                self._changed.wait(LOOK_S)
        if not self._over:
            reader.run.write(data)

    @property
    def _over(self) -> bool:
        """Whether nothing that is said now counts."""
        return bool(self._overdue or self._stopped or self._error)

    def _wait_for_the_validator(self) -> None:
        """Wait until the validator, which may have to be compiled, has started: until then nobody's clock runs."""
        validator = self._sides["validator"]
        with self._changed:
            self._changed.wait_for(lambda: validator.began or validator.ended or self._error)
            if not validator.began:
                self.program.stop()

    # ------------------------------------------------------------------------------ the moderator

    def _look(self, program: _Side, validator: _Side) -> None:
        """Do what is due now; the caller holds `_changed`."""
        now = time.monotonic()
        if validator.ended and not program.ended and program.told is None:
            assert validator.result
            program.told = now
            if validator.result.verdict != "runtime_error" or validator.result.exit_code != RIGHT:
                program.run.stop()
            else:
                program.run.close_stdin()
        if validator.sample and validator.sample.silent:
            program.run.close_stdin()
        if program.ended and not validator.ended and validator.told is None and self._may_be_told(program, validator):
            validator.told = now
            assert program.result
            if program.result.verdict in ("compile_error", "internal_error") or (
                program.result.stopped and not self._overdue
            ):
                validator.run.stop()
            else:
                validator.run.close_stdin()
        if program.began and not program.ended and not self._overdue:
            taken_ms = (now - program.began) * 1000 - validator.cpu_ms
            if taken_ms >= self.patience_ms:
                self._overdue = self._owed(program, validator, taken_ms)
                program.run.stop()
        if validator.told and not validator.ended and not validator.sent_home:
            self._send_home(validator, validator.told, now)

    def _send_home(self, validator: _Side, told: float, now: float) -> None:
        """Stop a validator that does nothing, though nothing more comes, or one whose word is not needed."""
        idle_s = now - max(validator.idle_since or now, told)
        if idle_s >= WAIT_S:
            ended = "was stopped" if self._overdue else "ended"
            self._hung = f"it went on waiting for {duration_text(idle_s * 1000)} after the submission {ended}"
        elif not (self._overdue and validator.busy_at - told >= WAIT_S):
            return
        validator.sent_home = True
        validator.run.stop()

    def _may_be_told(self, program: _Side, validator: _Side) -> bool:
        """Return whether the validator may learn that the submission has ended.

        After a crash it first has to come to rest: one that decides by what was said so far decided first, and the
        crash may be no more than what came of its last word.
        """
        assert program.result
        assert program.ended
        if program.result.verdict != "runtime_error" or program.result.stopped:
            return True
        return validator.rests >= RESTS or time.monotonic() - program.ended > WAIT_S

    def _owed(self, program: _Side, validator: _Side, taken_ms: float) -> str:
        """Return who was to say or to read something when the submission's time was over."""
        after = duration_text(taken_ms)
        last, line = self.transcript.last, self.transcript.last_line
        if validator.ended:
            return f"the judge had ended, and the program had not, {after} after its start"
        if unread := program.unread_bytes:
            return f"after {after} the program had not read {size_text(unread)} that the judge had written"
        if last is None:
            return f"neither side had said a word after {after}: the program has to flush what it writes, and to begin"
        if last[0] == "validator":
            return f'the program had not answered the judge\'s last line, "{line}", after {after}; did it flush?'
        if not last[1].endswith(b"\n"):
            return f'the program had not ended its last line, "{line}", after {after}'
        return f"both waited for the other's next word after {after}; the last line was the program's \"{line}\""
