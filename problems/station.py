"""One sandbox for a submission, and one per validator: the cases are judged in it one after the other.

A case of a multi-pass problem is several runs; in an interactive problem each run is a conversation with the validator.

Several stations may work side by side. Then a case that comes near its time limit is run again alone: its neighbours
may have slowed it down.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol, Unpack

from foundation.limits import BY_NAME, Value
from foundation.units import duration_text
from languages import DefinitionError, Language
from problems import handed_in, named_files
from problems.allowed import Allowed
from problems.compare import Difference, Rules, compare
from problems.conversation import Conversation
from problems.errors import JudgeError
from problems.passes import WAIT_MS, PassValidator
from problems.problem import Case, Problem
from problems.report import KEPT_BYTES, CaseReport, Points, Verdict
from problems.transcript import Transcript
from problems.validator import Opinion, OutputValidator, StaticValidator
from problems.values import difference
from runner import Breach, Result, Run, Runner, sentences
from runner.engine import Engine
from runner.images import Listener
from runner.run import MOST_AHEAD_BYTES, Given, Options
from runner.source import Source

NEAR = 1.25
"""With others beside it, a case gets this many times its time limit: what ends in between is run again alone."""


AnyValidator = OutputValidator | PassValidator


class Start(Protocol):
    """Starts a run: `Runner.start`, or `Pool.start` with its language bound by `functools.partial`."""

    def __call__(
        self,
        source: Source,
        stdin: bytes | None,
        *,
        limits: Given,
        timeouts: Given,
        arguments: Sequence[str],
        samples: bool,
        **options: Unpack[Options],
    ) -> Run:
        """Start a run of this source; without `stdin`, it stays open."""


class Quiet:
    """Lets any number of runs happen side by side, or one alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._together = 0
        self._waiting = 0
        self._alone = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Run the block beside others that may run together; wait while one runs, or waits to run, alone."""
        self.enter()
        try:
            yield
        finally:
            self.leave()

    def enter(self) -> None:
        """Begin to run beside others; `leave` ends it."""
        with self._changed:
            # Whoever wants to be alone goes first, or would wait for ever.
            self._changed.wait_for(lambda: not self._alone and not self._waiting)
            self._together += 1

    def leave(self) -> None:
        """End what `enter` began."""
        with self._changed:
            self._together -= 1
            self._changed.notify_all()

    @property
    def wanted(self) -> bool:
        """Whether somebody waits to be alone."""
        return self._waiting > 0

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Run something while nothing else runs."""
        with self._changed:
            self._waiting += 1
            self._changed.wait_for(lambda: not self._alone and not self._together)
            self._waiting -= 1
            self._alone = True
        try:
            yield
        finally:
            with self._changed:
                self._alone = False
                self._changed.notify_all()


@dataclass(frozen=True, slots=True)
class Ran:
    """One case, run."""

    result: Result
    report: CaseReport | None
    """None if the submission does not compile, or judging was stopped."""


@dataclass(slots=True)
class _Turn:
    """What a pass begins with."""

    case: Case
    given: bytes
    """The input."""
    timeouts: Mapping[str, Value | None]
    kept: bytes = b""
    """The feedback folder of the pass before."""
    transcript: Transcript = field(default_factory=Transcript)


_Pass = tuple[Result, CaseReport | None, Opinion | None]
"""How a pass went: the run, its report if there is something to judge, and what the validator said if it was asked."""


class Station:
    """Judges the cases of one submission, one at a time. Close it.

    With `start`, the submission runs in the caller's sandboxes; with `validators`, those of the caller check it, and
    stay open. With `quiet`, other stations work beside this one.

    Raises:
        JudgeError: no language here runs a validator.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        problem: Problem,
        source: Source,
        language: Language,
        *,
        cases: tuple[Case, ...],
        allowed: Allowed,
        engine: Engine,
        start: Start | None = None,
        validators: Sequence[AnyValidator] | None = None,
        quiet: Quiet | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self._problem = problem
        self._signature = problem.practice.signature
        self._language = language
        self._allowed = allowed
        self._quiet = quiet
        self._stopped = False
        self._now: Run | Conversation | None = None
        self._next: tuple[Case, Run] | None = None
        """The case that starts when the one that runs has ended, sent ahead where that can be."""
        self._beside = False
        """We may run beside others."""
        with ExitStack() as stack:
            self._answers: Mapping[str, bytes | str] | None = None
            """The outputs themselves, where the submission is no program."""
            if language.id == handed_in.ANSWERS:
                self._answers = handed_in.matched(cases, dict(source.beside))
                start = start or _no_start
            if start is None:
                runner = Runner(language, engine=engine, listen=listen, cancelled=cancelled)
                stack.callback(runner.close)
                start = runner.start
            if validators is None:
                validators = stack.enter_context(open_validators(problem, cases, engine, listen))
            self._passes = next((one for one in validators if isinstance(one, PassValidator)), None)
            """The validator of an interactive or multi-pass problem."""
            self._validators = validators
            self._source = source
            self._static: StaticValidator | None = None
            if problem.static_validator and any(case.static is not None for case in cases):
                self._static = stack.enter_context(
                    closing(
                        StaticValidator(problem.static_validator, limits=problem.limits, engine=engine, listen=listen)
                    )
                )
            options = named_files.options(problem, int(allowed.limits["output"] or 0))
            self._launch: Callable[..., Run] = partial(start, source, limits=allowed.limits, samples=False, **options)
            self._stack = stack.pop_all()

    def close(self) -> None:
        """Close its sandboxes."""
        self._withdraw()
        self._stack.close()

    def stop(self) -> None:
        """Stop now, from any thread."""
        self._stopped = True
        if run := self._now:
            run.stop()
        for validator in self._validators:
            validator.stop()
        if self._static:
            self._static.stop()

    def judge(self, case: Case, after: Case | None = None) -> Ran:
        """Run the submission on a case and judge its output.

        With `after`, the next case to be judged here, that one may start before this one is judged.

        Raises:
            JudgeError: a validator failed.
            SandboxError: the sandbox of a validator failed.
        """
        timeouts = self._allowed.timeouts
        after = None if self._passes else after  # its own next pass comes first
        if case.static is not None:
            self._withdraw()
            return self._validated(case)
        if self._answers is not None:
            return self._answered(case, self._answers[case.name])
        if after is not None and after.static is not None:
            after = None
        if self._quiet is None:
            # A validator beside the next case would be a neighbour that slows it down.
            return self._judged(case, timeouts, None if self._validators else after)
        longer: Given = {
            name: value if name == "compile_ms" else round(float(value or 0) * NEAR) for name, value in timeouts.items()
        }
        if not self._beside:
            self._quiet.enter()
            self._beside = True
        try:
            ran = self._judged(case, longer, None if self._quiet.wanted else after)
        except BaseException:
            self._withdraw()
            raise
        if self._next is None:
            self._withdraw()
        if not self._near(ran.result):
            return Ran(ran.result, ran.report and self._far_over(ran.result, ran.report))
        self._withdraw()
        with self._quiet.alone():
            ran = self._judged(case, timeouts)
        return Ran(ran.result, ran.report and replace(ran.report, repeated=True))

    def _near(self, result: Result) -> bool:
        """Return whether a run beside others proves nothing about the time limit."""
        if result.verdict in ("compile_error", "internal_error") or result.stopped or _over(result):
            return False
        used = result.cpu_ms if result.cpu_ms is not None else result.wall_ms
        return result.verdict == "time_limit" or used > self._cpu_ms or result.wall_ms > self._wall_ms

    def _far_over(self, result: Result, report: CaseReport) -> CaseReport:
        if not _over(result):
            return report
        limit, used = duration_text(self._cpu_ms), duration_text(result.cpu_ms or result.limits.cpu_ms)
        return replace(report, said=f"stopped after {used} of CPU time; the limit is {limit}")

    @property
    def _cpu_ms(self) -> float:
        return float(self._allowed.timeouts["cpu_ms"] or 0)

    @property
    def _wall_ms(self) -> float:
        return float(self._allowed.timeouts["run_ms"] or 0)

    def _withdraw(self) -> None:
        """Let nothing of ours run."""
        if self._next:
            self._next[1].withdraw()
            self._next = None
        if self._quiet and self._beside:
            self._quiet.leave()
            self._beside = False

    def _run(self, case: Case, timeouts: Given) -> Run:
        return self._launch(case.input, timeouts=timeouts, arguments=case.args, beside=case.read_files())

    def _judged(self, case: Case, timeouts: Given, after: Case | None = None) -> Ran:
        if self._passes:
            return self._all_passes(self._passes, case, timeouts or {})
        if self._next and self._next[0] is not case:
            self._next[1].withdraw()
            self._next = None
        run = self._next[1] if self._next else self._run(case, timeouts)
        self._next = None
        if after is not None and after.input_bytes <= MOST_AHEAD_BYTES:
            with suppress(DefinitionError, OSError):  # it is told when it is that case's turn
                self._next = after, self._run(after, timeouts)
                run.followed_by(self._next[1])
        self._now = run
        if self._stopped:
            run.stop()
        result = run.result()
        self._now = None
        if result.verdict == "compile_error" or result.stopped:
            return Ran(result, None)
        if result.verdict == "ok":
            written = named_files.with_output(self._problem, result)
            if isinstance(written, named_files.NoOutput):
                return Ran(result, _report(case, result, written.verdict, written.said))
            return Ran(written, self._compared(case, written))
        return Ran(result, self._ended(case, result))

    def _ended(self, case: Case, result: Result) -> CaseReport:
        """Return the report of a run that did not end well."""
        assert result.verdict != "ok"
        return _report(case, result, result.verdict, _why(result, self._language), head=sentences.head_of(result))

    # ---------------------------------------------------------------- interactive and multi-pass

    def _all_passes(self, validator: PassValidator, case: Case, timeouts: Mapping[str, Value | None]) -> Ran:
        turn, results = _Turn(case, case.input, timeouts), list[Result]()
        most = self._problem.limits.passes
        number = 0
        while True:
            number += 1
            turn.transcript.begin_pass(number)
            pass_ = self._talked if self._problem.interactive else self._one_pass
            result, report, opinion = pass_(validator, turn)
            results.append(result)
            if opinion and opinion.right and opinion.next_input is not None:
                if number >= most:
                    raise JudgeError(
                        f"the {validator.role} asks for pass {number + 1} on {case.name}; limits.validation_passes in"
                        f" problem.yaml allows {most}",
                        kind="bad_output",
                    )
                turn.given, turn.kept = opinion.next_input, opinion.kept
                continue
            most_used = _most_used(results)
            if report is None:
                return Ran(most_used, None)
            said = f"pass {number}: {report.said}" if number > 1 and report.verdict != "accepted" else report.said
            report = replace(
                report,
                said=said,
                transcript=turn.transcript.said,
                transcript_cut=turn.transcript.cut,
                wall_ms=most_used.wall_ms,
                cpu_ms=most_used.cpu_ms,
                memory_bytes=most_used.memory_bytes,
            )
            return Ran(most_used, report)

    def _one_pass(self, validator: PassValidator, turn: _Turn) -> _Pass:
        case = turn.case
        turn.transcript.add("validator", turn.given)
        run = self._now = self._launch(
            turn.given, timeouts=turn.timeouts, arguments=case.args, beside=case.read_files()
        )
        if self._stopped:
            run.stop()
        result = run.result()
        self._now = None
        turn.transcript.add("program", result.stdout_bytes)
        if result.verdict == "compile_error" or result.stopped:
            return result, None, None
        if result.verdict != "ok":
            return result, self._ended(case, result), None
        written = named_files.with_output(self._problem, result)
        if isinstance(written, named_files.NoOutput):
            return result, _report(case, result, written.verdict, written.said), None
        opinion = validator.check(case, turn.given, turn.kept, written.stdout_bytes)
        return result, _judged_by(opinion, case, written), opinion

    def _talked(self, validator: PassValidator, turn: _Turn) -> _Pass:
        case = turn.case
        patience_ms = float(turn.timeouts["run_ms"] or 0)
        longest = min(round(patience_ms) + WAIT_MS, int(BY_NAME["run_ms"].maximum))
        program = self._launch(
            None,
            timeouts={**turn.timeouts, "run_ms": longest},
            arguments=case.args,
            beside=case.read_files(),
            samples=True,
            talks=True,
        )
        talk = self._now = Conversation(
            program, validator.begin(case, turn.given, turn.kept), turn.transcript, patience_ms
        )
        if self._stopped:
            talk.stop()
        held = talk.hold()
        self._now = None
        result = held.program
        if result.verdict == "compile_error" or self._stopped:
            return result, None, None
        if result.verdict == "internal_error":
            return result, self._ended(case, result), None
        if held.judge_hung:
            raise JudgeError(f"the {validator.role} did not end on {case.name}: {held.judge_hung}", kind="too_slow")
        if held.overdue:
            if result.verdict in ("ok", "runtime_error"):  # and not a limit that came at the same moment
                result = _overdue(result, held.overdue, patience_ms)
            return result, self._ended(case, result), None
        opinion = validator.opinion(held.validator, case)
        if result.verdict != "ok" and not (held.judged_first and not opinion.right):
            return result, self._ended(case, result), None
        return result, _judged_by(opinion, case, result), opinion

    def _compared(self, case: Case, result: Result) -> CaseReport:
        output = result.stdout_bytes
        if not self._validators:
            different = self._difference(case, output, Rules.parse(case.output_validator_args))
            verdict: Verdict = "wrong_answer" if different else "accepted"
            return _report(case, result, verdict, str(different or ""), different)
        said = []
        points: Points | None = None
        for validator in self._validators:
            assert isinstance(validator, OutputValidator)
            opinion = validator.check(case, output)
            said += [opinion.feedback] if opinion.feedback else []
            points = opinion.points or points
            if not opinion.right:
                why = said[-1] if said else "the validator does not say why"
                return _report(case, result, "wrong_answer", why, points=opinion.points)
        return _report(case, result, "accepted", "\n".join(said), points=points)

    def _answered(self, case: Case, answer: bytes | str) -> Ran:
        """Judge an answer that was handed in, or tell why there is none."""
        result = handed_in.result_of(answer if isinstance(answer, bytes) else b"", self._language)
        if isinstance(answer, str):
            return Ran(result, _report(case, result, "wrong_answer", answer))
        return Ran(result, self._compared(case, result))

    def _validated(self, case: Case) -> Ran:
        """Validate the source itself."""
        assert self._static
        opinion, result = self._static.check(case, self._source, self._language)
        why = opinion.feedback or ("" if opinion.right else "the static validator does not say why")
        verdict: Verdict = "accepted" if opinion.right else "wrong_answer"
        # What the validator prints and uses, and how it was compiled, is not the submission's.
        own = replace(
            result, compile=None, stdout_bytes=b"", stderr_bytes=b"", wall_ms=0.0, cpu_ms=None, memory_bytes=None
        )
        return Ran(own, _report(case, own, verdict, why, points=opinion.points))

    def _difference(self, case: Case, output: bytes, rules: Rules) -> Difference | None:
        found, signature = compare(output, case.answer, rules), self._signature
        if found is None or signature is None or len(output) > KEPT_BYTES:
            return found
        given, got, answer = (raw.decode(errors="replace") for raw in (case.input, output, case.answer))
        words = difference(signature, given, got, answer, rules)
        return replace(found, values=words)


@contextmanager
def open_validators(
    problem: Problem, cases: tuple[Case, ...], engine: Engine, listen: Listener | None = None
) -> Iterator[list[AnyValidator]]:
    """Open a sandbox for each of the problem's output validators.

    Raises:
        JudgeError, EngineError, ImageError, SandboxError: see `OutputValidator`.
    """
    with ExitStack() as stack:
        if problem.interactive or problem.multi_pass:
            yield [
                stack.enter_context(
                    closing(
                        PassValidator(
                            tool,
                            cases=cases,
                            interactive=problem.interactive,
                            multi_pass=problem.multi_pass,
                            limits=problem.limits,
                            engine=engine,
                            listen=listen,
                        )
                    )
                )
                for tool in problem.validators
            ]
            return
        yield [
            stack.enter_context(
                closing(OutputValidator(tool, cases=cases, limits=problem.limits, engine=engine, listen=listen))
            )
            for tool in problem.validators
        ]


def _most_used(results: Sequence[Result]) -> Result:
    """Return the result of the last pass with the most that any of them used."""
    cpu_ms = (one.cpu_ms for one in results if one.cpu_ms is not None)
    memory_bytes = (one.memory_bytes for one in results if one.memory_bytes is not None)
    return replace(
        results[-1],
        compile=results[0].compile,
        wall_ms=max(one.wall_ms for one in results),
        cpu_ms=max(cpu_ms, default=None),
        memory_bytes=max(memory_bytes, default=None),
    )


def _overdue(result: Result, proof: str, allowed_ms: float) -> Result:
    """Return the result of a submission that we stopped when its time was over."""
    breach = Breach("time", "run", allowed_ms, result.wall_ms, "ms", proof, "supervisor")
    found = replace(result, verdict="time_limit", stopped=False, breaches=(*result.breaches, breach))
    return replace(found, message=sentences.message(found))


def _judged_by(opinion: Opinion, case: Case, result: Result) -> CaseReport:
    if opinion.right:
        return _report(case, result, "accepted", opinion.feedback, points=opinion.points)
    why = opinion.feedback or "the validator does not say why"
    return _report(case, result, "wrong_answer", why, points=opinion.points)


def _no_start(*_: object, **__: object) -> Run:
    raise AssertionError("answers are not run")


def beside(quiet: Quiet | None) -> AbstractContextManager[None]:
    """Return what something runs in that others may run beside, if there are others."""
    return quiet.together() if quiet else nullcontext()


def _over(result: Result) -> bool:
    """Return whether a run was stopped because of its CPU time."""
    return result.verdict == "time_limit" and any(breach.limit == "cpu" for breach in result.breaches)


def _report(
    case: Case,
    result: Result,
    verdict: Verdict,
    said: str,
    difference: Difference | None = None,
    *,
    head: str = "",
    points: Points | None = None,
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
        points=points,
    )


def _why(result: Result, language: Language) -> str:
    """Return how a run ended: a crash's own words come first, the proof of each limit has a line of its own."""
    how = sentences.how(result)
    words = language.last_words(result.stderr) if result.verdict == "runtime_error" else ""
    if words:
        return f"{words} ({how})"
    return "\n".join([how, *(breach.evidence for breach in result.breaches)])
