"""The stress test: compare a solution with a brute force on generated inputs until they differ.

The generator prints a small input for a seed, the brute force answers it, and the solution is judged on
it. After the first difference a few more seeds are tried and the smallest failing input is kept.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TypeVar

import languages
from languages import Catalogue, Language
from problems import named_files
from problems.allowed import allowed
from problems.errors import JudgeError, PackageError
from problems.judge import CaseReport, Judging, Report, Start
from problems.problem import Case, Problem, Program
from problems.tools import Ready
from problems.validator import Tool
from runner import Cancelled, Run, Runner, SandboxError
from runner.engine import Engine, connect
from runner.images import Listener
from runner.program import ProgramFiles, assemble, language_of
from runner.run import Given
from runner.source import Text

SEEDS = 200
"""Default number of seeds."""
_FIRST_SEEDS = 1_000_000
"""A new first seed is below this, so that it is short enough to be typed again."""
BATCH = 10
"""Inputs that are generated, answered and judged together."""
SAME = 20
"""After this many identical inputs, the generator is known to ignore its seed."""
MORE_BATCHES = 3
"""Batches after the first difference, to find a smaller input."""
BRUTE_MS = 10_000
"""Time limit of the brute force on one small input."""
_BRUTE_FOLDERS = ("brute_force", "time_limit_exceeded", "accepted")


Stoppable = TypeVar("Stoppable", Run, Tool, Judging)


@dataclass(frozen=True, slots=True)
class Tried:
    """The number of seeds tried, and how many of them showed a difference."""

    seeds: int
    failed: int


@dataclass(frozen=True, slots=True)
class Failure:
    """The smallest input found on which the solution fails."""

    seed: int
    input: bytes
    expected: bytes
    """The brute force's output."""
    report: CaseReport


class Stress:
    """A stress test in progress: iterate for `Tried`; then `failure` is the smallest failure, or None.

    A solution that does not compile ends it at once, with `uncompiled` set.

    Each test takes new seeds, unless `first_seed` repeats an earlier one. `brute` defaults to the package's own
    slow solution.

    Raises:
        PackageError: the package has no generator or no brute force.

    Iterating raises:
        JudgeError: the generator or the brute force fails, or the generator ignores its seed.
        EngineError, ImageError, SandboxError: no sandbox is available.
        Cancelled: it was stopped while an image was being built.
    """

    def __init__(
        self,
        problem: Problem,
        source: Text | ProgramFiles,
        language: Language,
        *,
        brute: Ready | None = None,
        first_seed: int | None = None,
        seeds: int = SEEDS,
        catalogue: Catalogue | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        if problem.kinds:
            raise PackageError(
                problem.id,
                f"is {problem.kinds}, so there is no output to compare with a slow solution's",
                "judge it on its cases",
                kind="unsupported",
            )
        if problem.generator is None:
            raise PackageError(
                problem.id, "has no generator", "add generators/generate.py, which prints an input", kind="missing"
            )
        self._catalogue = catalogue or languages.load()
        self._brute = brute or _own_brute(problem, self._catalogue)
        self._generator: Program = problem.generator
        self.problem = problem
        self._source = source
        self.language = language
        first = 1 + secrets.randbelow(_FIRST_SEEDS) if first_seed is None else first_seed
        self.seeds = range(first, first + seeds)
        self._engine = engine
        self._listen = listen
        self._cancelled = cancelled or threading.Event()
        self._now: Run | Tool | Judging | None = None
        """The current step, so that it can be stopped."""
        self.failure: Failure | None = None
        """The smallest failure found."""
        self.uncompiled: Report | None = None
        """The judge's report if the solution does not compile; nothing was tried then."""

    def stop(self) -> None:
        """Stop now, from any thread. A failure found so far is kept."""
        self._cancelled.set()
        if now := self._now:
            now.stop()

    def __iter__(self) -> Iterator[Tried]:
        """Yield the progress after each batch; only once."""
        engine = self._engine or connect(self._catalogue.settings.engine.host)
        with ExitStack() as stack:
            name = self._generator.name
            generator = Tool(
                self._generator,
                f"generator {name}",
                catalogue=self._catalogue,
                engine=engine,
                listen=self._listen,
                cancelled=self._cancelled,
            )
            stack.callback(generator.close)
            brute = stack.enter_context(self._runner(self._brute.language, engine))
            start = brute.start
            if self.language is not self._brute.language:
                start = stack.enter_context(self._runner(self.language, engine)).start
            memory = allowed(self.problem, self._brute.language, engine.info.memory_bytes).limits["memory"]
            limits = {"memory": memory}
            tried, failed, left = 0, 0, None
            seen: set[bytes] = set()
            for number in range(0, len(self.seeds), BATCH):
                if self._cancelled.is_set() or left == 0:
                    return
                seeds = self.seeds[number : number + BATCH]
                try:
                    cases = [self._case(seed, generator, brute, limits) for seed in seeds]
                except Cancelled:
                    return
                seen |= {case.input for case in cases}
                if len(seen) == 1 and number + len(seeds) >= SAME:
                    raise JudgeError(
                        f"the generator {name} prints the same input for the seeds {self.seeds[0]} to {seeds[-1]};"
                        " it has to take its first argument as the seed",
                        kind="bad_output",
                    )
                judged = self._judge(cases, seeds, start, engine)
                if self.uncompiled:
                    return
                tried, failed = tried + len(judged), failed + sum(one.verdict != "accepted" for one in judged)
                left = None if not failed else MORE_BATCHES if left is None else left - 1
                yield Tried(tried, failed)

    def _runner(self, language: Language, engine: Engine) -> Runner:
        return Runner(language, engine=engine, listen=self._listen, cancelled=self._cancelled)

    def _begun(self, work: Stoppable) -> Stoppable:
        """Register the current step; stop it at once if the test was just stopped."""
        self._now = work
        if self._cancelled.is_set():
            work.stop()
        return work

    def _case(self, seed: int, generator: Tool, brute: Runner, limits: Given) -> Case:
        made = self._begun(generator).run(b"", (str(seed),), f"seed {seed}")
        if made.exit_code != 0:
            said = made.stderr.strip().splitlines()
            raise JudgeError(f"the {generator.role} failed on seed {seed}: {said[-1] if said else made.message}")
        given, timeouts = made.stdout_bytes, {"run_ms": BRUTE_MS}
        named = named_files.options(self.problem, brute.limits.output_bytes)
        run = brute.start(self._brute.source, given, limits=limits, timeouts=timeouts, samples=False, **named)
        answer = self._begun(run).result()
        if answer.stopped:
            raise Cancelled("cancelled", what="the stress test")
        if answer.verdict == "internal_error" and answer.failure:
            raise SandboxError.of(answer.failure)
        if answer.verdict != "ok":
            raise JudgeError(f"the brute force failed on seed {seed}: {answer.message}")
        written = named_files.with_output(self.problem, answer)
        if isinstance(written, named_files.NoOutput):
            raise JudgeError(f"the brute force failed on seed {seed}: it {written.said}")
        return Case(
            name=f"seed/{seed}",
            input_from=given,
            answer_from=written.stdout_bytes,
            output_validator_args=self.problem.cases[0].output_validator_args,
        )

    def _judge(self, cases: list[Case], seeds: range, start: Start, engine: Engine) -> tuple[CaseReport, ...]:
        """Judge the cases; remember the smallest that fails."""
        judging = Judging(self.problem, self._source, self.language, cases=cases, engine=engine, start=start)
        for _ in self._begun(judging):
            pass
        report = judging.report
        assert report
        if report.verdict == "internal_error":
            raise JudgeError(f"the solution cannot be judged: {report.message}")
        if report.verdict == "compile_error":
            self.uncompiled = report
        for seed, one in zip(seeds, report.cases, strict=False):
            known = self.failure
            if one.verdict != "accepted" and (known is None or len(one.case.input) < len(known.input)):
                self.failure = Failure(seed, one.case.input, one.case.answer, one)
        return report.cases


def _own_brute(problem: Problem, catalogue: Catalogue) -> Ready:
    for folder in _BRUTE_FOLDERS:
        for submission in problem.submissions:
            if submission.folder == folder:
                files = submission.program.files()
                language = language_of(catalogue, files, submission.name)
                return Ready(language, assemble(language, files, submission.program.name, main=submission.entrypoint))
    raise PackageError(
        problem.id, "has no submission to compare with", "add one to submissions/brute_force", kind="missing"
    )
