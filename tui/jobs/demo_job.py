"""Follow one demo of the limits lab: its state, its curve, its outcome."""

from __future__ import annotations

from typing import Literal

from runner import Result, Usage
from runner.demo import Demo, Outcome
from runner.images import Progress
from runner.result import Phase
from tui.jobs.run_job import RunJob
from tui.state.overrides import Overrides
from tui.text.status import Status

State = Literal["new", "fetching", "starting", "compile", "run", "over", "stopped", "trouble"]
BUSY: tuple[State, ...] = ("fetching", "starting", "compile", "run")
MOST_POINTS = 512
Point = tuple[float, float]
"""A time in milliseconds since the program started, and the usage at that time."""


class DemoRun:
    """The state of one demo; `demo` is the one that the next run starts."""

    def __init__(self, demo: Demo) -> None:
        self.demo = demo
        self.state: State = "new"
        self.job: RunJob | None = None
        self.progress: Progress | None = None
        self.sentence = ""
        """Why nothing was run, or how the run was stopped."""
        self.outcome: Outcome | None = None
        self.points: list[Point] = []

    @property
    def busy(self) -> bool:
        """Whether the demo is running or about to run."""
        return self.state in BUSY

    @property
    def status(self) -> Status:
        """The status in the grid: OK means that the limit held."""
        if self.outcome and self.state == "over":
            return Status.of(self.outcome.held)
        if self.state in ("new", "stopped"):
            return Status.IDLE
        return Status.TROUBLE if self.state == "trouble" else Status.BUSY

    @property
    def output(self) -> bytes:
        """The program's stdout so far."""
        return self.job.transcript.raw("stdout") if self.job else b""

    @property
    def last(self) -> Point:
        """The last point of the curve."""
        return self.points[-1] if self.points else (0.0, 0.0)

    # ------------------------------------------------------------------------------ its way

    def begin(self, number: int) -> RunJob:
        """Return a new job that runs the demo."""
        demo = self.demo
        limits = {name: str(value) for name, value in demo.limits.items()}
        timeouts = {name: str(value) for name, value in demo.timeouts.items()}
        self.state, self.outcome, self.progress = "starting", None, None
        self.points.clear()
        self.job = RunJob(
            number=number,
            language=demo.language,
            source=demo.program.source,
            stdin=demo.program.expects.stdin.encode(),
            overrides=Overrides(limits=limits, timeouts=timeouts),
        )
        return self.job

    def fetching(self, progress: Progress) -> None:
        """Note that the language's image is being pulled or built."""
        self.state, self.progress = "fetching", progress

    def phase(self, phase: Phase) -> None:
        """Note that the compiler or the program has started."""
        self.state = phase
        self.points[:] = [(0.0, 0.0)]

    def sample(self, usage: Usage) -> None:
        """Add a usage sample to the curve."""
        if usage.phase != "run" or self.demo.row is None or self.job is None:
            return
        written = self.job.transcript.size_bytes("both")
        used = written if self.demo.limit == "output" else usage.of(self.demo.limit)
        if used is not None:
            self._add(usage.wall_ms, used)

    def end(self, result: Result) -> None:
        """Note the result of the run."""
        outcome = self.demo.outcome(result)
        if result.verdict == "internal_error":
            self.fail(result.message)
        elif result.stopped and not outcome.held:
            self.stop(result.message)
        else:
            self.state, self.outcome = "over", outcome
            limit = self.demo.limit
            peak = result.output_bytes if limit == "output" else result.of(limit)
            if outcome.proof and self.demo.row:
                # The evidence counts everything; samples and peak may have missed the end.
                peak = max(peak or 0, outcome.proof.used)
                self._leave_out_the_death()
            if peak is not None:
                self._add(max(result.wall_ms, self.last[0]), peak)

    def fail(self, sentence: str) -> None:
        """Note that the limit was not tested: no engine, no image, or a failed sandbox."""
        self.state, self.sentence = "trouble", sentence

    def stop(self, sentence: str) -> None:
        """Note that the user stopped the demo."""
        self.state, self.sentence = "stopped", sentence

    def _leave_out_the_death(self) -> None:
        """Drop the samples after the peak, when the program was already being killed."""
        highest = max((used for _, used in self.points), default=0.0)
        while self.points and self.points[-1][1] < highest:
            self.points.pop()

    def _add(self, moment_ms: float, used: float) -> None:
        if len(self.points) >= MOST_POINTS:
            del self.points[1::2]
        self.points.append((moment_ms, used))
