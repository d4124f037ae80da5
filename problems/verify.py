"""Prove packages by what they contain: every input is valid, every submission gets the verdict it promises.

for news in Verifying(folders, catalogue, engine):     # Checking as often as wanted, then Proof, for each package
    ...
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from foundation.units import MIB
from languages import Catalogue, DefinitionError, Language
from problems import package, timing
from problems.allowed import MEMORY_MIB
from problems.compare import Rules, compare
from problems.dialect import dialect
from problems.endings import language_name
from problems.errors import JudgeError, PackageError, ProblemError
from problems.handed_in import ANSWERS, language_for
from problems.journal import Journal
from problems.judge import CaseReport, Report, judge
from problems.problem import Case, Problem, Submission, ValidationCase
from problems.promises import Promise, promises
from problems.station import AnyValidator, Quiet, beside, open_validators
from problems.validator import InputValidator, OutputValidator, Tool
from runner import Runner, SandboxError
from runner.engine import Engine
from runner.program import ProgramFiles

Kind = TypeVar("Kind")
MOST_WORKERS = 8
"""Each worker has a sandbox per language."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a package promises."""

    name: str
    """`statement`, `inputs`, a submission's name."""
    ok: bool | None
    """None if it cannot be tried here, which is no failure."""
    detail: str
    """What came, in a sentence; for a failure, also what was expected."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The result of one package."""

    problem: str
    checks: tuple[Check, ...]
    notes: tuple[str, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether no check failed."""
        return all(check.ok is not False for check in self.checks)

    @property
    def verified(self) -> bool:
        """Whether something was tried, and no check failed."""
        return self.ok and any(check.ok for check in self.checks)

    @property
    def not_tried(self) -> int:
        """The number of checks that cannot be tried here."""
        return sum(check.ok is None for check in self.checks)

    def to_dict(self) -> dict[str, object]:
        """Return the JSON object of `problems verify`."""
        return {
            "problem": self.problem,
            "ok": self.ok,
            "checks": [asdict(check) for check in self.checks],
            "not_tried": self.not_tried,
            "notes": list(self.notes),
            "seconds": round(self.seconds, 2),
        }


@dataclass(frozen=True, slots=True)
class Checking:
    """A worker has started a check."""

    problem: str
    what: str
    done: int = 0
    """Checks done, of all packages that are open."""
    total: int = 0
    """Checks known so far; packages that are not open yet may add to it."""


Step = Callable[["_Bench"], Check]


class _Package:
    """One package under proof: its steps are done by several workers, in any order."""

    def __init__(self, problem: Problem, digest: str, stack: ExitStack, began: float) -> None:
        self.problem = problem
        self.digest = digest
        self.steps: list[tuple[str, Step]] = []
        self.checks: dict[int, Check] = {}
        self._stack = stack
        self._began = began

    def close(self) -> Proof:
        """Return the proof, once all steps are done."""
        self._stack.close()
        checks = tuple(self.checks[number] for number in sorted(self.checks))
        return Proof(self.problem.id, checks, self.problem.notes, time.monotonic() - self._began)


class Verifying:
    """Packages under proof: iterate for `Checking` and, once per package, `Proof`.

    The checks of all packages are shared out among the workers, by default one per processor of the engine.

    Iterating raises:
        EngineError, ImageError, SandboxError: no sandbox is available, or one went away twice.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        catalogue: Catalogue,
        engine: Engine,
        *,
        workers: int | None = None,
        root: Path | None = None,
        journal: Journal | None = None,
    ) -> None:
        self._paths = deque(paths)
        memory = (engine.info.memory_bytes or 0) // (MEMORY_MIB * MIB)
        self._workers = max(1, workers or min(engine.info.cpus, memory, MOST_WORKERS))
        self._quiet = Quiet() if self._workers > 1 else None
        self._catalogue = catalogue
        self._engine = engine
        self._root = root
        self._journal = journal
        self._steps: deque[tuple[_Package, int]] = deque()
        self._opening = 0
        self._done = self._total = 0
        self._changed = threading.Condition()
        self._news: SimpleQueue[Checking | Proof | BaseException | None] = SimpleQueue()
        self._over = False

    def __iter__(self) -> Iterator[Checking | Proof]:
        """Yield the news from the workers; only once."""
        for _ in range(self._workers):
            threading.Thread(target=self._work, name="verify", daemon=True).start()
        running = self._workers
        try:
            while running:
                news = self._news.get()
                if news is None:
                    running -= 1
                elif isinstance(news, BaseException):
                    raise news
                else:
                    yield news
        finally:
            with self._changed:
                self._over = True
                self._changed.notify_all()

    def _work(self) -> None:
        try:
            with closing(_Bench(self._catalogue, self._engine, self._quiet)) as bench:
                while (work := self._next()) is not None:
                    if isinstance(work, Path):
                        self._open(work, bench)
                    else:
                        self._check(*work, bench)
            self._news.put(None)
        except BaseException as error:  # raised again where the news are taken
            self._news.put(error)

    def _next(self) -> Path | tuple[_Package, int] | None:
        """Return a check to do, or a package to open; None at the end. Open packages go first."""
        with self._changed:
            while not self._over:
                if self._steps:
                    return self._steps.popleft()
                if self._paths:
                    self._opening += 1
                    return self._paths.popleft()
                if not self._opening:
                    return None
                self._changed.wait()
        return None

    def _open(self, path: Path, bench: _Bench) -> None:
        began = time.monotonic()
        opened: _Package | None = None
        try:
            opened = self._planned(path, bench, began)
        except PackageError as error:
            # A problem of a kind that is not judged here may well be right.
            ok = None if error.kind == "unsupported" else False
            self._news.put(Proof(path.stem, (Check("package", ok, str(error)),), (), time.monotonic() - began))
        with self._changed:
            self._opening -= 1
            if opened:
                self._total += len(opened.steps)
                self._steps.extend((opened, number) for number in range(len(opened.steps)))
            self._changed.notify_all()

    def _planned(self, path: Path, bench: _Bench, began: float) -> _Package:
        with ExitStack() as stack:
            problem = stack.enter_context(package.opened(path, root=self._root))
            digest = timing.digest(problem.folder) if self._journal else ""

            def measuring(name: str) -> None:
                self._tell(problem, f"time limit: {name}")

            problem = bench.retried(
                lambda: timing.with_time_limit(problem, self._catalogue, self._engine, measuring, quiet=self._quiet)
            )
            opened = _Package(problem, digest, stack.pop_all(), began)
        for check in documents(problem):
            opened.checks[len(opened.checks) - 1000] = check
        opened.steps = _steps(problem)
        return opened

    def _check(self, opened: _Package, number: int, bench: _Bench) -> None:
        name, step = opened.steps[number]
        known = self._journal.find(opened.digest, name) if self._journal else None
        if known is not None:
            check = Check(**known)
        else:
            self._tell(opened.problem, name)
            check = bench.retried(lambda: step(bench))
            if self._journal:
                self._journal.add((opened.digest, name), asdict(check))
        with self._changed:
            self._done += 1
            opened.checks[number] = check
            last = sum(key >= 0 for key in opened.checks) == len(opened.steps)
        if last:
            self._news.put(opened.close())

    def _tell(self, problem: Problem, what: str) -> None:
        self._news.put(Checking(problem.id, what, self._done, self._total))


def _steps(problem: Problem) -> list[tuple[str, Step]]:
    steps: list[tuple[str, Step]] = [("inputs", partial(_Bench.inputs, problem=problem))]
    for kind in dict.fromkeys(one.kind for one in problem.validation):
        cases = [one for one in problem.validation if one.kind == kind]
        steps.append((kind, partial(_Bench.validation, problem=problem, cases=cases)))
    submissions = (
        (one.name, partial(_Bench.submission, problem=problem, submission=one)) for one in problem.submissions
    )
    return [*steps, *submissions]


class _Bench:
    """One worker's sandboxes: one per language, and the validators of the package at hand, used again and again."""

    def __init__(self, catalogue: Catalogue, engine: Engine, quiet: Quiet | None) -> None:
        self._catalogue = catalogue
        self._engine = engine
        self._quiet = quiet
        self._runners: dict[str, Runner] = {}
        self._checking: tuple[Path, list[AnyValidator]] | None = None
        """The package at hand, and its output validators."""
        self._stack = ExitStack()

    def close(self) -> None:
        """Close all sandboxes."""
        for runner in self._runners.values():
            runner.close()
        self._runners.clear()
        self._checking = None
        self._stack.close()

    def retried(self, do: Callable[[], Kind]) -> Kind:
        """Do something, once more if a sandbox went away: that is never the package's fault.

        Raises:
            SandboxError: it went away again.
        """
        try:
            return do()
        except SandboxError:
            self.close()
            return do()

    def inputs(self, problem: Problem) -> Check:
        """Check that the input validators accept every input."""
        if not problem.input_validators:
            return Check("inputs", None, "there is no input validator that can be run here")
        try:
            with ExitStack() as stack:
                made = self._generated(problem)
                validators = self._input_validators(problem, stack)
                own = [case for case in problem.cases if case.static is None]
                for case in (*own, *made):
                    with beside(self._quiet):
                        refused = _refused(validators, case)
                    if refused:
                        return Check("inputs", False, f"{case.name}: {refused}")
        except ProblemError as error:
            return Check("inputs", False, str(error))
        also = f", and {len(made)} that the generators make" if made else ""
        return Check("inputs", True, f"{len(own)} are valid{also}")

    def validation(self, problem: Problem, cases: Sequence[ValidationCase]) -> Check:
        """Check that the validators accept or reject the cases that test them."""
        kind = cases[0].kind
        if kind == "invalid_input" and not problem.input_validators:
            return Check(kind, None, "there is no input validator that can be run here")
        if kind != "invalid_input" and problem.kinds:
            return Check(kind, None, f"an output alone cannot be validated: the problem is {problem.kinds}")
        try:
            with ExitStack() as stack:
                inputs = self._input_validators(problem, stack)
                outputs = self._output_validators(problem, cases, stack)
                for one in cases:
                    with beside(self._quiet):
                        wrong = _wrong(one, _refused(inputs, one.case), partial(_accepted, outputs))
                    if wrong:
                        return Check(kind, False, f"{one.case.name}: {wrong}")
        except ProblemError as error:
            return Check(kind, False, str(error))
        said = "accepted" if kind == "valid_output" else "refused"
        return Check(kind, True, f"{len(cases)} {'is' if len(cases) == 1 else 'are'} {said}")

    def _input_validators(self, problem: Problem, stack: ExitStack) -> dict[str, InputValidator]:
        return {
            tool.name: stack.enter_context(closing(InputValidator(tool, engine=self._engine)))
            for tool in problem.input_validators
        }

    def _output_validators(
        self, problem: Problem, cases: Sequence[ValidationCase], stack: ExitStack
    ) -> list[OutputValidator]:
        inner = tuple(one.case for one in cases)
        return [
            stack.enter_context(closing(OutputValidator(tool, cases=inner, limits=problem.limits, engine=self._engine)))
            for tool in problem.validators
            if cases[0].output
        ]

    def _generated(self, problem: Problem) -> list[Case]:
        """Return inputs of the package's own generator; only our packages say that it takes a seed.

        Raises:
            JudgeError: it fails, or the same seed does not always give the same.
        """
        if problem.generator is None or not (problem.folder / "practice.yaml").is_file():
            return []
        role = f"generator {problem.generator.name}"
        cases = []
        with closing(Tool(problem.generator, role, catalogue=self._catalogue, engine=self._engine)) as generator:
            for seed in (1, 2, 3, 1):
                result = generator.run(b"", (str(seed),), f"seed {seed}")
                if result.exit_code != 0:
                    raise JudgeError(f"the {role} failed on seed {seed}: {result.message}")
                cases.append(Case(name=f"seed/{seed}", input_from=result.stdout_bytes, answer_from=b""))
        if cases.pop().input != cases[0].input:
            raise JudgeError(f"the {role} prints something else for the same seed", kind="bad_output")
        return [*cases, *self._sized(problem)]

    def _sized(self, problem: Problem) -> list[Case]:
        """Return small inputs of the package's generator of inputs of a given size, if it has one.

        Raises:
            JudgeError: it fails.
        """
        if problem.sized is None:
            return []
        role = f"generator {problem.sized.name}"
        cases = []
        with closing(Tool(problem.sized, role, catalogue=self._catalogue, engine=self._engine)) as generator:
            for size in (1, 2, 3, 8):
                result = generator.run(b"", (str(size),), f"size {size}")
                if result.exit_code != 0:
                    raise JudgeError(f"the {role} failed on size {size}: {result.message}")
                cases.append(Case(name=f"size/{size}", input_from=result.stdout_bytes, answer_from=b""))
        return cases

    def submission(self, problem: Problem, submission: Submission) -> Check:
        """Check that a submission gets the verdict that it promises."""
        name, files = submission.name, submission.program.files()
        asked = promises(problem, submission, files.values())
        if not asked:
            return Check(name, None, "neither its folder nor its mark says which verdict it must get")
        try:
            named = submission.language and self._catalogue.find(submission.language)
            language = named or language_for(problem, self._catalogue, files, name)
        except DefinitionError as error:
            return Check(name, None, _not_here(submission, files) or error.problem)
        source = ProgramFiles(files, submission.program.name, submission.entrypoint)
        try:
            report = self._judged(_with_margin(problem, submission), submission, language, source, asked)
        except DefinitionError as error:
            # Not even a main file: whoever expects a compile error may have that too.
            return Check(name, all(promise.uncompiled for promise in asked), str(error))
        except ProblemError as error:
            return Check(name, False, str(error))
        if report.verdict == "internal_error":
            raise SandboxError.of(report.failure) if report.failure else JudgeError(report.message)
        wrong = next((why for promise in asked if (why := promise.broken(report))), "")
        return Check(name, not wrong, f"{wrong or _came(report)}{_of_margins(problem, submission, report)}")

    def _judged(
        self,
        problem: Problem,
        submission: Submission,
        language: Language,
        source: ProgramFiles,
        asked: Sequence[Promise],
    ) -> Report:
        cases = problem.cases
        if submission.folder == "time_limit_exceeded" and problem.groups is None:
            # The largest first: most likely that is where it is too slow, and nothing more is to be seen then.
            cases = tuple(sorted(cases, key=lambda case: -case.input_bytes))

        judged: list[CaseReport] = []

        def enough(case: CaseReport) -> bool:
            judged.append(case)
            if not all(promise.permits(case) for promise in asked):
                return True
            if problem.groups is not None:
                return False  # the score is known at the end
            return case.verdict != "accepted" and all(promise.met_by(judged) for promise in asked)

        start = None
        if language.id != ANSWERS:
            start = self._runner(language.id).as_language(dialect(problem, language)).start
        # Its own submissions may be in languages that it does not allow.
        free = replace(problem, languages=())
        return judge(
            free,
            source,
            language,
            cases=cases,
            enough=enough,
            engine=self._engine,
            start=start,
            validators=self._validators(problem),
            quiet=self._quiet,
            # What it must get may come after any number of slow cases.
            patient=any(
                promise.cases or ("time_limit" in promise.permitted and "time_limit" not in promise.required)
                for promise in asked
            ),
            thorough=True,
        )

    def _validators(self, problem: Problem) -> list[AnyValidator]:
        if self._checking is None or self._checking[0] != problem.folder:
            self._stack.close()
            opened = self._stack.enter_context(open_validators(problem, problem.cases, self._engine))
            self._checking = problem.folder, opened
        return self._checking[1]

    def _runner(self, language: str) -> Runner:
        if language not in self._runners:
            self._runners[language] = Runner(self._catalogue.find(language), engine=self._engine)
        return self._runners[language]


def documents(problem: Problem) -> Iterator[Check]:
    """Check what has to be there before anything is run."""
    there = bool(problem.statements)
    yield Check("statement", there, "there" if there else "there is no statement/problem.en.md")
    accepted = [one for one in problem.submissions if one.folder == "accepted"]
    if not accepted:
        yield Check("submissions", False, "there is none in submissions/accepted")
    if problem.folder.parent != package.BANK:
        return
    # A built-in problem owes more than the format asks for.
    owed: dict[str, object] = {
        "solution/solution.en.md": problem.editorials,
        "hints in practice.yaml": problem.practice.hints,
        "topics in practice.yaml": problem.practice.topics,
        "difficulty in practice.yaml": problem.practice.difficulty,
        "input_validators/": problem.input_validators,
    }
    if problem.kinds:  # there is no function with arguments, and no output to compare with a slow solution's
        owed["starters/"] = problem.starters
    else:
        owed["function or class in practice.yaml"] = problem.practice.signature
        owed["generators/generate.py"] = problem.generator
    missing = [name for name, there in owed.items() if not there]
    if missing:
        yield Check("documents", False, f"there is no {', no '.join(missing)}")


def _refused(validators: Mapping[str, InputValidator], case: Case) -> str:
    """Return which validator refuses the input, and why; "" if none does."""
    for name, validator in validators.items():
        opinion = validator.check(case)
        if not opinion.right:
            return f"{name} says: {opinion.feedback}" if opinion.feedback else f"{name} refuses it"
    return ""


def _accepted(validators: Sequence[OutputValidator], one: ValidationCase) -> bool:
    """Return whether all validators, or the default one, accept the output."""
    assert one.output
    output = one.output.read_bytes()
    if not validators:
        return compare(output, one.case.answer, Rules.parse(one.case.output_validator_args)) is None
    return all(validator.check(one.case, output).right for validator in validators)


def _wrong(one: ValidationCase, refused: str, accepted: Callable[[ValidationCase], bool]) -> str:
    """Return what is wrong with the validators' decision on a case that tests them; "" if it is right."""
    if one.kind == "invalid_input":
        return "" if refused else "expected to be refused, came: the input validators accept it"
    if refused:
        return f"its input must be valid, but {refused}"
    right = accepted(one)
    if one.kind == "valid_output":
        return "" if right else "expected to be accepted, came: the output validator refuses it"
    return "expected to be refused, came: the output validator accepts it" if right else ""


def _not_here(submission: Submission, files: Iterable[str]) -> str:
    """Return why a submission cannot be tried, if it is in a language that is not here."""
    names = {name for path in (submission.program.name, *files) if (name := language_name(path))}
    return f"{' and '.join(sorted(names))} is not here" if names else ""


def _with_margin(problem: Problem, submission: Submission) -> Problem:
    """Return the problem with as much time as the package says that the submission takes at least, if it is a slow one.

    Source: the format, "Problem timing"; in legacy packages, `time_safety_margin`.
    """
    limits = problem.limits
    if submission.folder != "time_limit_exceeded" or not limits.slow_margin or not limits.time_s:
        return problem
    return replace(problem, limits=replace(limits, time_s=limits.time_s * limits.slow_margin))


def _of_margins(problem: Problem, submission: Submission, report: Report) -> str:
    """Return what is to be added about the margins that the package says its time limit has; "" if nothing."""
    limits = problem.limits
    if _with_margin(problem, submission) is not problem:
        return f", with {limits.slow_margin:g} times the time limit, which the package says it takes"
    if submission.folder != "accepted" or report.verdict != "accepted" or not limits.accepted_margin:
        return ""
    slowest = max((case.cpu_ms or case.wall_ms for case in report.cases), default=0.0)
    if slowest * limits.accepted_margin <= (limits.time_s or 0.0) * 1000:
        return ""
    return f"; the package says that the time limit is {limits.accepted_margin:g} times that, which it is not here"


def _came(report: Report) -> str:
    came = report.message
    if report.verdict == "accepted":
        slowest = max((case.cpu_ms or case.wall_ms for case in report.cases), default=0.0)
        came = f"{report.passed} of {report.total} cases, the slowest in {slowest:.0f} ms"
    return "; ".join((came, *report.run_notes))
