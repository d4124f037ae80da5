"""The judge: a submission against a problem's cases, with a verdict for each and one for all.

It compiles once and runs all cases in one sandbox. `Judging` gives its events as they come, for a
screen; `judge` is the same to its end:

    report = judge(problem, source, language)

    judging = Judging(problem, source, language)
    for event in judging:            # in a thread of its own; judging.stop() from any other
        ...                          # Compiled, CaseStarted, CaseJudged, at last Judged
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any, Literal, Protocol

from foundation.units import size_text
from languages import Language
from problems import program
from problems.allowed import allowed
from problems.compare import Difference, Rules, compare
from problems.problem import Case, Problem
from problems.validator import OutputValidator
from runner import Cancelled, Compilation, Result, Run, Runner, sentences
from runner.engine import Engine, connect
from runner.images import Listener
from runner.run import Given
from runner.source import Source

SCHEMA = 1
Verdict = Literal[
    "accepted",
    "wrong_answer",
    "time_limit",
    "memory_limit",
    "output_limit",
    "runtime_error",
    "compile_error",
    "internal_error",
]
MOST_SLOW = 3
"""After so many cases that ran into the time limit judging ends: another one would teach nothing, and take as long."""
KEPT_BYTES = 1 << 18
"""How much of a case's output and messages the report keeps."""
_FILES_FIRST = 'read -r size && head -c "$size" | tar -x -f - && exec "$@"'
"""Unpacks a case's files from the front of stdin into the work folder, then starts the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """How one case went."""

    case: Case
    verdict: Verdict
    wall_ms: float
    cpu_ms: float | None
    memory_bytes: int | None
    said: str
    """The first difference, the validator's words, or how the run ended; "" if the case is accepted in silence."""
    head: str = ""
    """The verdict in words, if it is no more than how the run ended."""
    difference: Difference | None = None
    """Where the output first differs; only from the default validator."""
    output: bytes = b""
    """stdout, the first `KEPT_BYTES` of it."""
    stderr: bytes = b""

    @property
    def feedback(self) -> str:
        """What is said of the case, for a place where the verdict is not shown beside it."""
        return f"{self.head}: {self.said}" if self.head else self.said

    def to_dict(self) -> dict[str, Any]:
        """The contract's object for a case."""
        return {
            "name": self.case.name,
            "verdict": self.verdict,
            "wall_ms": self.wall_ms,
            "cpu_ms": self.cpu_ms,
            "memory_bytes": self.memory_bytes,
            "feedback": self.feedback,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a submission comes to."""

    problem: str
    language: str
    verdict: Verdict | None
    """The first case's that is not accepted; None: it was stopped before that was known."""
    total: int
    """Cases there are; judging may end before the last."""
    cases: tuple[CaseReport, ...]
    """Those that were judged, in their order."""
    compile: Compilation | None
    message: str
    """One sentence for people."""
    said: str = ""
    """The message without the verdict in front, for a place where that is shown beside it; "": it has none."""
    notes: tuple[str, ...] = ()
    """What of the package's wishes could not be had, a sentence each."""

    @property
    def passed(self) -> int:
        """Cases that were accepted."""
        return sum(case.verdict == "accepted" for case in self.cases)

    @property
    def compiler_said(self) -> str:
        """All that the compiler wrote; "" where there is none."""
        said = self.compile.to_dict() if self.compile else {"stdout": "", "stderr": ""}
        return str(said["stdout"] + said["stderr"]).rstrip()

    def to_dict(self) -> dict[str, Any]:
        """The contract's object."""
        return {
            "schema": SCHEMA,
            "problem": self.problem,
            "language": self.language,
            "verdict": self.verdict,
            "passed": self.passed,
            "total": self.total,
            "compile": self.compile.to_dict() if self.compile else None,
            "cases": [case.to_dict() for case in self.cases],
            "message": self.message,
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class Compiling:
    """The compiler runs."""


@dataclass(frozen=True, slots=True)
class CaseStarted:
    """A case runs now; `number` counts from 0."""

    number: int
    case: Case


@dataclass(frozen=True, slots=True)
class CaseJudged:
    """A case has its verdict."""

    number: int
    report: CaseReport


@dataclass(frozen=True, slots=True)
class Judged:
    """The end; always the last event, unless an error ended judging."""

    report: Report


Event = Compiling | CaseStarted | CaseJudged | Judged


class Start(Protocol):
    """How a run is started: `Runner.start`, or `Pool.start` with its language given (`functools.partial`)."""

    def __call__(
        self,
        source: Source,
        stdin: bytes,
        *,
        limits: Given,
        timeouts: Given,
        arguments: Sequence[str],
        samples: bool,
    ) -> Run:
        """A run of this source."""


class Judging:
    """A judging under way: iterate over it, in one thread, for its events.

    `cases` are the problem's own where none are given (give others for a user's custom ones).
    `enough`, asked after each case, ends judging early; `at_first_failure` is the usual one. With
    `start` runs happen in sandboxes of the caller's; else a sandbox is made and ended here, and an
    image that is missing is made first, which `listen` is told of.

    Iterating raises:
        JudgeError: a validator of the package crashed, looped or does not compile.
        DefinitionError: a source that no sandbox takes.
        EngineError, ImageError, SandboxError: there is no sandbox to be had.
    """

    def __init__(
        self,
        problem: Problem,
        source: str | bytes,
        language: Language,
        *,
        cases: Sequence[Case] | None = None,
        enough: Callable[[CaseReport], bool] | None = None,
        engine: Engine | None = None,
        start: Start | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self.problem = problem
        self.language = language
        self.cases = tuple(problem.cases if cases is None else cases)
        self._source = source.encode() if isinstance(source, str) else source
        self._enough = enough
        self._engine = engine
        self._start = start
        self._listen = listen
        self._cancelled = cancelled
        self._stopped = False
        self._now: Run | None = None
        self._validators: list[OutputValidator] = []
        self._compile: Compilation | None = None
        self._notes: list[str] = []
        self._reports: list[CaseReport] = []
        self._message = self._said = ""
        self.report: Report | None = None
        """Set with the last event."""

    def stop(self) -> None:
        """End it now; from any thread. The report says what was known by then."""
        self._stopped = True
        if run := self._now:
            run.stop()
        for validator in self._validators:
            validator.stop()

    def __iter__(self) -> Iterator[Event]:
        """The events; taken once."""
        verdict: Verdict | None = None
        if self._too_long():
            verdict = "compile_error"
        else:
            try:
                with ExitStack() as stack:
                    yield from self._all_cases(stack)
            except Cancelled:
                if not self._stopped:
                    raise
            verdict = self._verdict()
        self.report = self._report(verdict, self._message or self._summary(verdict))
        yield Judged(self.report)

    def failed(self, message: str) -> Report:
        """The report after an error that ended judging: an internal error, with what was judged before it."""
        return self._report("internal_error", message)

    def _report(self, verdict: Verdict | None, message: str) -> Report:
        return Report(
            problem=self.problem.id,
            language=self.language.id,
            verdict=verdict,
            total=len(self.cases),
            cases=tuple(self._reports),
            compile=self._compile,
            message=message,
            said=self._said,
            notes=tuple(self._notes),
        )

    # ---------------------------------------------------------------------------- in its order

    def _too_long(self) -> bool:
        allowed = self.problem.limits.code_kib
        if allowed is None or len(self._source) <= allowed * 1024:
            return False
        self._message = (
            f"The source is {size_text(len(self._source))} long; the problem allows {size_text(allowed * 1024)}"
        )
        return True

    def _all_cases(self, stack: ExitStack) -> Iterator[Event]:
        engine = self._engine or connect(self.language.settings.engine.host)
        ready = self._with_includes()
        start, runner = self._start, None
        if start is None or ready.language is not self.language or any(case.files for case in self.cases):
            runner = Runner(ready.language, engine=engine, listen=self._listen, cancelled=self._cancelled)
            stack.callback(runner.close)
            start = runner.start
        self._open_validators(engine, stack)
        given = allowed(self.problem, self.language, engine.info.memory_bytes, self.cases)
        self._notes += given.notes
        launch = partial(start, Source.check(ready.source), limits=given.limits, timeouts=given.timeouts, samples=False)
        if ready.language.file.compile:
            yield Compiling()
        for number, case in enumerate(self.cases):
            if self._stopped:
                return
            yield CaseStarted(number, case)
            if runner and case.files:
                runner.language = _unpacking(ready.language)
            elif runner:
                runner.language = ready.language
            report = self._one(launch, case)
            if report is None:
                return
            self._reports.append(report)
            yield CaseJudged(number, report)
            if report.verdict == "internal_error" or (self._enough and self._enough(report)) or self._too_slow():
                return

    def _with_includes(self) -> program.Ready:
        ready = program.Ready(self.language, self._source)
        folder = self.problem.include
        return program.with_files(ready, program.included(folder, self.language)) if folder else ready

    def _open_validators(self, engine: Engine, stack: ExitStack) -> None:
        for tool in self.problem.validators:
            validator = OutputValidator(
                tool, cases=self.cases, limits=self.problem.limits, engine=engine, listen=self._listen
            )
            stack.callback(validator.close)
            self._validators.append(validator)

    def _one(self, launch: Callable[..., Run], case: Case) -> CaseReport | None:
        """Run and judge one case; None where that ended judging."""
        self._now = run = launch(_stdin(case), arguments=case.args)
        if self._stopped:
            run.stop()
        result = run.result()
        self._now = None
        self._compile = self._compile or result.compile
        if result.verdict == "compile_error":
            self._message, self._said = result.message, sentences.how(result)
            return None
        if result.stopped:
            return None
        if result.verdict == "ok":
            return self._compared(case, result)
        if result.verdict == "internal_error":
            self._message = result.message
        return _report(case, result, result.verdict, _why(result, self.language), head=sentences.head_of(result))

    def _compared(self, case: Case, result: Result) -> CaseReport:
        output = result.stdout_bytes
        if not self._validators:
            different = compare(output, case.answer, Rules.parse(case.output_validator_args))
            verdict: Verdict = "wrong_answer" if different else "accepted"
            return _report(case, result, verdict, str(different or ""), different)
        said = []
        for validator in self._validators:
            opinion = validator.check(case, output)
            said += [opinion.feedback] if opinion.feedback else []
            if not opinion.right:
                return _report(case, result, "wrong_answer", said[-1] if said else "the validator does not say why")
        return _report(case, result, "accepted", "\n".join(said))

    def _too_slow(self) -> bool:
        slow = sum(report.verdict == "time_limit" for report in self._reports)
        left = len(self.cases) - len(self._reports)
        if slow < MOST_SLOW or not left:
            return False
        self._notes.append(f"{slow} cases ran into the time limit; the {left} behind them were not run")
        return True

    # ----------------------------------------------------------------------------- what it comes to

    def _verdict(self) -> Verdict | None:
        if self._compile and self._compile.exit_code != 0 and not self._reports:
            return None if self._stopped else "compile_error"
        failed = [report.verdict for report in self._reports if report.verdict != "accepted"]
        if "internal_error" in failed:
            return "internal_error"
        if failed:
            return failed[0]
        return "accepted" if len(self._reports) == len(self.cases) else None

    def _summary(self, verdict: Verdict | None) -> str:
        passed = sum(report.verdict == "accepted" for report in self._reports)
        if verdict is None:
            return f"Stopped after {len(self._reports)} of {len(self.cases)} cases"
        if verdict == "accepted":
            return f"Accepted: {passed} of {len(self.cases)} cases"
        first = next(report for report in self._reports if report.verdict != "accepted")
        words = verdict.replace("_", " ").capitalize()
        return f"{words} on {first.case.name}: {first.said.partition(chr(10))[0]}"


def judge(
    problem: Problem,
    source: str | bytes,
    language: Language,
    *,
    cases: Sequence[Case] | None = None,
    enough: Callable[[CaseReport], bool] | None = None,
    engine: Engine | None = None,
    start: Start | None = None,
    listen: Listener | None = None,
) -> Report:
    """Judge a submission to its end; see `Judging`.

    Raises:
        JudgeError, DefinitionError, EngineError, ImageError, SandboxError: as `Judging`.
    """
    judging = Judging(problem, source, language, cases=cases, enough=enough, engine=engine, start=start, listen=listen)
    for _ in judging:
        pass
    assert judging.report
    return judging.report


def at_first_failure(report: CaseReport) -> bool:
    """For `enough`: whether this case is not accepted."""
    return report.verdict != "accepted"


def _report(
    case: Case,
    result: Result,
    verdict: Verdict,
    said: str,
    difference: Difference | None = None,
    *,
    head: str = "",
) -> CaseReport:
    return CaseReport(
        case=case,
        verdict=verdict,
        wall_ms=result.wall_ms,
        cpu_ms=result.cpu_ms,
        memory_bytes=result.memory_bytes,
        said=said,
        head=head,
        difference=difference,
        output=result.stdout_bytes[:KEPT_BYTES],
        stderr=result.stderr_bytes[:KEPT_BYTES],
    )


def _why(result: Result, language: Language) -> str:
    """Return how a run ended: a crash's own words come first, the proof of each limit has a line of its own."""
    how = sentences.how(result)
    words = language.last_words(result.stderr) if result.verdict == "runtime_error" else ""
    if words:
        return f"{words} ({how})"
    return "\n".join([how, *(breach.evidence for breach in result.breaches)])


def _stdin(case: Case) -> bytes:
    if not case.files:
        return case.input
    from tarfile import TarFile, TarInfo

    packed = BytesIO()
    with TarFile(fileobj=packed, mode="w") as tar:
        for path in sorted(case.files.rglob("*")):
            if path.is_file():
                entry = TarInfo(path.relative_to(case.files).as_posix())
                entry.size = path.stat().st_size
                entry.mode = 0o644
                tar.addfile(entry, BytesIO(path.read_bytes()))
    return f"{len(packed.getvalue())}\n".encode() + packed.getvalue() + case.input


def _unpacking(language: Language) -> Language:
    run = ["sh", "-c", _FILES_FIRST, "sh", *language.file.run]
    return program.with_commands(language, compile_words=language.file.compile, run=run, source=language.file.source)
