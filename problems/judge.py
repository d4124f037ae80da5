"""The judge: run a submission on a problem's cases, with a verdict per case and an overall one.

The submission is compiled once and all cases run in one sandbox. `Judging` yields events as they
happen, for a screen; `judge` runs it to the end:

    report = judge(problem, source, language)

    judging = Judging(problem, source, language)
    for event in judging:            # in a thread of its own; judging.stop() from any other
        ...                          # Compiling, CaseStarted, CaseJudged, finally Judged
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, Protocol

from foundation.units import size_text
from languages import DefinitionError, Language
from problems.allowed import allowed
from problems.compare import Difference, Rules, compare
from problems.problem import Case, Problem, filled
from problems.validator import OutputValidator
from runner import Cancelled, Compilation, Result, Run, Runner, sentences
from runner.engine import Engine, connect
from runner.failure import Failure
from runner.images import Listener
from runner.program import ProgramFiles, included
from runner.run import Given
from runner.source import Source, Text

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
"""Stop judging after this many time-limit verdicts: more would teach nothing and take as long."""
KEPT_BYTES = 1 << 18
"""How much of a case's stdout and stderr the report keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """The result of one case."""

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
    """The first difference; only from the default validator."""
    output: bytes = b""
    """The first `KEPT_BYTES` of stdout."""
    stderr: bytes = b""

    @property
    def feedback(self) -> str:
        """What is said of the case, for a place where the verdict is not shown beside it."""
        return f"{self.head}: {self.said}" if self.head else self.said

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of a case."""
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
    """The result of a submission."""

    problem: str
    language: str
    verdict: Verdict | None
    """The verdict of the first case that is not accepted; None if judging was stopped before it was known."""
    total: int
    """All cases; judging may end before the last."""
    cases: tuple[CaseReport, ...]
    """The judged cases, in order."""
    compile: Compilation | None
    message: str
    """One sentence for people."""
    said: str = ""
    """The message without the verdict in front, for a place where that is shown beside it; "": it has none."""
    notes: tuple[str, ...] = ()
    """One sentence for each thing that was not done as the package asks."""
    failure: Failure | None = None
    """What failed, for an internal error."""

    @property
    def passed(self) -> int:
        """The number of accepted cases."""
        return sum(case.verdict == "accepted" for case in self.cases)

    @property
    def compiler_said(self) -> str:
        """The compiler's output; "" without a compile phase."""
        said = self.compile.to_dict() if self.compile else {"stdout": "", "stderr": ""}
        return str(said["stdout"] + said["stderr"]).rstrip()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object."""
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
    """The compiler has started."""


@dataclass(frozen=True, slots=True)
class CaseStarted:
    """A case has started; `number` counts from 0."""

    number: int
    case: Case


@dataclass(frozen=True, slots=True)
class CaseJudged:
    """A case has a verdict."""

    number: int
    report: CaseReport


@dataclass(frozen=True, slots=True)
class Judged:
    """Judging is over; always the last event unless an exception is raised."""

    report: Report


Event = Compiling | CaseStarted | CaseJudged | Judged


class Start(Protocol):
    """Starts a run: `Runner.start`, or `Pool.start` with its language bound by `functools.partial`."""

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
        """Start a run of this source."""


class Judging:
    """A judging in progress: iterate over it, in one thread, for its events.

    `cases` defaults to the problem's own. `enough` is called after each case and ends judging early
    (usually `at_first_failure`). With `start`, runs happen in the caller's sandboxes; otherwise a
    sandbox is created and closed here, and a missing image is built first, reported to `listen`.

    Iterating raises:
        JudgeError: a validator of the package crashed, timed out or does not compile.
        DefinitionError: the sandbox does not accept the source, or the package its language.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        problem: Problem,
        source: Text | ProgramFiles,
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
        self._source = source if isinstance(source, ProgramFiles) else Source.check(source)
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
        self._failure: Failure | None = None
        self.report: Report | None = None
        """Set with the last event."""

    def stop(self) -> None:
        """Stop now, from any thread. The report covers the cases judged so far."""
        self._stopped = True
        if run := self._now:
            run.stop()
        for validator in self._validators:
            validator.stop()

    def __iter__(self) -> Iterator[Event]:
        """Yield the events; only once."""
        verdict: Verdict | None = None
        check_language(self.problem, self.language)
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
        """Return the report after an exception: an internal error with the cases judged before it."""
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
            failure=self._failure,
        )

    # --------------------------------------------------------------------------------- the cases

    def _too_long(self) -> bool:
        allowed = self.problem.limits.code_kib
        if allowed is None or self._source.size_bytes <= allowed * 1024:
            return False
        self._message = (
            f"The source is {size_text(self._source.size_bytes)} long; the problem allows {size_text(allowed * 1024)}"
        )
        return True

    def _all_cases(self, stack: ExitStack) -> Iterator[Event]:
        source = self._assembled()
        engine = self._engine or connect(self.language.settings.engine.host)
        start = self._start
        if start is None:
            runner = Runner(self.language, engine=engine, listen=self._listen, cancelled=self._cancelled)
            stack.callback(runner.close)
            start = runner.start
        self._open_validators(engine, stack)
        given = allowed(self.problem, self.language, engine.info.memory_bytes, self.cases)
        self._notes += given.notes
        launch = partial(start, source, limits=given.limits, timeouts=given.timeouts, samples=False)
        if self.language.file.compile:
            yield Compiling()
        for number, case in enumerate(self.cases):
            if self._stopped:
                return
            yield CaseStarted(number, case)
            report = self._one(launch, case)
            if report is None:
                return
            self._reports.append(report)
            yield CaseJudged(number, report)
            if report.verdict == "internal_error" or (self._enough and self._enough(report)) or self._too_slow():
                return

    def _assembled(self) -> Source:
        """Return the submission with the package's included files."""
        folder, constants, given = self.problem.include, self.problem.constants, self._source
        paths = included(folder, self.language) if folder else {}
        if isinstance(given, Source):
            if not paths:
                return given
            name = given.name or self.language.file.source
            given = ProgramFiles(given.files(name), name)
        return given.assemble(self.language, {name: filled(path, constants) for name, path in paths.items()})

    def _open_validators(self, engine: Engine, stack: ExitStack) -> None:
        for tool in self.problem.validators:
            validator = OutputValidator(
                tool, cases=self.cases, limits=self.problem.limits, engine=engine, listen=self._listen
            )
            stack.callback(validator.close)
            self._validators.append(validator)

    def _one(self, launch: Callable[..., Run], case: Case) -> CaseReport | None:
        """Run and judge one case; return None if that ended judging."""
        self._now = run = launch(case.input, arguments=case.args, beside=case.read_files())
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
            self._message, self._failure = result.message, result.failure
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

    # ------------------------------------------------------------------------------- the verdict

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
    source: Text | ProgramFiles,
    language: Language,
    *,
    cases: Sequence[Case] | None = None,
    enough: Callable[[CaseReport], bool] | None = None,
    engine: Engine | None = None,
    start: Start | None = None,
    listen: Listener | None = None,
) -> Report:
    """Judge a submission to the end; see `Judging`.

    Raises:
        JudgeError, DefinitionError, EngineError, ImageError, SandboxError: see `Judging`.
    """
    judging = Judging(
        problem,
        source,
        language,
        cases=cases,
        enough=enough,
        engine=engine,
        start=start,
        listen=listen,
    )
    for _ in judging:
        pass
    assert judging.report
    return judging.report


def check_language(problem: Problem, language: Language) -> None:
    """Check that the package allows a language.

    Raises:
        DefinitionError: it does not.
    """
    if problem.languages and not {language.id, *language.file.aliases} & set(problem.languages):
        allows = ", ".join(problem.languages)
        raise DefinitionError(
            problem.id, f"does not take {language.name}: problem.yaml allows {allows}", "use one of these"
        )


def at_first_failure(report: CaseReport) -> bool:
    """Return whether this case failed; for `enough`."""
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
