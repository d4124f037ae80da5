"""Proving packages by what they bring: every input is valid, every submission gets the verdict it promises.

for news in Verifying(folders, engine):     # Checking, then Proof, a pair for each package
    ...
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from languages import Catalogue, DefinitionError, Language
from problems import package
from problems.errors import JudgeError, PackageError, ProblemError
from problems.judge import CaseReport, Report, Verdict, judge
from problems.problem import Case, Problem, Submission
from problems.validator import InputValidator, Tool
from runner import Runner
from runner.engine import Engine
from runner.program import ProgramFiles, language_of

WORKERS = 2
"""Packages at once. The limits are CPU time, so a neighbour fails nobody."""
_OK: Verdict = "accepted"
_CRASH: tuple[Verdict, ...] = ("runtime_error", "memory_limit", "output_limit")
_ANY: tuple[Verdict, ...] = (_OK, "wrong_answer", "time_limit", *_CRASH)


@dataclass(frozen=True, slots=True)
class Promise:
    """What a submission of a folder may get on a case, and what it must get on one at least."""

    permitted: tuple[Verdict, ...]
    required: tuple[Verdict, ...]
    words: str


PROMISES = {
    "accepted": Promise((_OK,), _ANY, "accepted"),
    # One that prints without end is stopped by whichever limit comes first.
    "wrong_answer": Promise((_OK, "wrong_answer", "output_limit"), ("wrong_answer", "output_limit"), "wrong answer"),
    "time_limit_exceeded": Promise((_OK, "time_limit", "output_limit"), ("time_limit", "output_limit"), "time limit"),
    "run_time_error": Promise((_OK, *_CRASH), _CRASH, "runtime error"),
    "rejected": Promise(_ANY, _ANY[1:], "not accepted"),
    "brute_force": Promise((_OK, "time_limit", *_CRASH), (_OK, "time_limit", *_CRASH), "right, but slow"),
}
"""By folder. Source: the format; `brute_force` may be fast enough here."""
_LEGACY = {
    # "May also give wrong answer"; "crashes for some test case".
    "time_limit_exceeded": Promise(
        (_OK, "time_limit", "wrong_answer", "output_limit"), ("time_limit", "output_limit"), "time limit"
    ),
    "run_time_error": Promise((_OK, "time_limit", "wrong_answer", *_CRASH), _CRASH, "runtime error"),
}
_MEANT: dict[str, tuple[Verdict, ...]] = {
    "AC": (_OK,),
    "WA": PROMISES["wrong_answer"].required,
    "TLE": PROMISES["time_limit_exceeded"].required,
    "RTE": _CRASH,
}
"""The verdicts that `submissions.yaml` writes. The output limit is in three: the format knows none of that name."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a package promises."""

    name: str
    """`statement`, `inputs`, a submission's name."""
    ok: bool | None
    """None: it cannot be tried here, which is no failure."""
    detail: str
    """What came, in a sentence; of what failed, what was expected too."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of one package."""

    problem: str
    checks: tuple[Check, ...]
    notes: tuple[str, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether it keeps all that it promises."""
        return all(check.ok is not False for check in self.checks)

    def to_dict(self) -> dict[str, object]:
        """As `problems verify --json` shows it."""
        checks = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in self.checks]
        return {
            "problem": self.problem,
            "ok": self.ok,
            "checks": checks,
            "notes": list(self.notes),
            "seconds": round(self.seconds, 2),
        }


@dataclass(frozen=True, slots=True)
class Checking:
    """What one of the workers does now."""

    problem: str
    what: str


class Verifying:
    """Packages under proof: iterate for `Checking` and, once for each package, `Proof`.

    Iterating raises:
        EngineError, ImageError, SandboxError: there is no sandbox to be had.
    """

    def __init__(self, paths: Sequence[Path], catalogue: Catalogue, engine: Engine, *, workers: int = WORKERS) -> None:
        self._paths: queue.SimpleQueue[Path] = queue.SimpleQueue()
        for path in paths:
            self._paths.put(path)
        self._workers = min(workers, len(paths))
        self._catalogue = catalogue
        self._engine = engine
        self._news: queue.SimpleQueue[Checking | Proof | BaseException | None] = queue.SimpleQueue()
        self._over = threading.Event()

    def __iter__(self) -> Iterator[Checking | Proof]:
        """The news, as they come from the workers; taken once."""
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
            self._over.set()

    def _work(self) -> None:
        try:
            with ExitStack() as stack:
                bench = _Bench(self._catalogue, self._engine, stack, self._news.put)
                while not self._over.is_set():
                    try:
                        path = self._paths.get_nowait()
                    except queue.Empty:
                        break
                    self._news.put(bench.proof(path))
            self._news.put(None)
        except BaseException as error:  # told to whoever takes the news
            self._news.put(error)


class _Bench:
    """One worker's sandboxes: one for each language, used for one submission after the other."""

    def __init__(
        self, catalogue: Catalogue, engine: Engine, stack: ExitStack, tell: Callable[[Checking], None]
    ) -> None:
        self._catalogue = catalogue
        self._engine = engine
        self._stack = stack
        self._tell = tell
        self._runners: dict[str, Runner] = {}

    def proof(self, path: Path) -> Proof:
        began = time.monotonic()
        try:
            with package.opened(path) as problem:
                checks = tuple(self._checks(problem))
                return Proof(problem.id, checks, problem.notes, time.monotonic() - began)
        except PackageError as error:
            return Proof(path.stem, (Check("package", False, str(error)),), (), time.monotonic() - began)

    def _checks(self, problem: Problem) -> Iterator[Check]:
        yield from documents(problem)
        yield self._inputs(problem)
        for submission in problem.submissions:
            self._tell(Checking(problem.id, submission.name))
            yield self._submission(problem, submission)

    def _inputs(self, problem: Problem) -> Check:
        if not problem.input_validators:
            return Check("inputs", None, "there is no input validator that can be run here")
        self._tell(Checking(problem.id, "inputs"))
        try:
            made = self._generated(problem)
            for tool in problem.input_validators:
                with closing(InputValidator(tool, engine=self._engine)) as validator:
                    for case in (*problem.cases, *made):
                        opinion = validator.check(case)
                        if not opinion.right:
                            return Check("inputs", False, f"{case.name}: {tool.name} says: {opinion.feedback}")
        except ProblemError as error:
            return Check("inputs", False, str(error))
        also = f", and {len(made)} that the generator makes" if made else ""
        return Check("inputs", True, f"{len(problem.cases)} are valid{also}")

    def _generated(self, problem: Problem) -> list[Case]:
        """Inputs of the package's own generator.

        Raises:
            JudgeError: it fails, or the same seed does not always give the same.
        """
        if problem.generator is None:
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
            raise JudgeError(f"the {role} prints something else for the same seed")
        return cases

    def _submission(self, problem: Problem, submission: Submission) -> Check:
        promises = _promises(problem, submission)
        if not promises:
            return Check(submission.name, None, f'"{submission.folder}" is no folder that the format knows')
        files = submission.program.files()
        try:
            named = submission.language and self._catalogue.find(submission.language)
            language = named or language_of(self._catalogue, files, submission.name)
        except DefinitionError as error:
            return Check(submission.name, None, error.problem)  # the name is said already, and there is no --lang here
        try:
            source = ProgramFiles(files, submission.program.name, submission.entrypoint)
            report = self._judged(problem, submission, language, source, promises)
        except (ProblemError, DefinitionError) as error:
            return Check(submission.name, False, str(error))
        wrong = next((why for promise in promises if (why := _broken(report, promise))), "")
        return Check(submission.name, not wrong, wrong or _came(report))

    def _judged(
        self,
        problem: Problem,
        submission: Submission,
        language: Language,
        source: ProgramFiles,
        promises: Sequence[Promise],
    ) -> Report:
        cases = problem.cases
        if submission.folder == "time_limit_exceeded":
            # The largest first: most likely that is where it is too slow, and nothing more is to be seen then.
            cases = tuple(sorted(cases, key=lambda case: -case.input_bytes))

        def enough(case: CaseReport) -> bool:
            if any(case.verdict not in promise.permitted for promise in promises):
                return True
            return case.verdict != _OK and all(case.verdict in promise.required for promise in promises)

        return judge(
            problem,
            source,
            language,
            cases=cases,
            enough=enough,
            engine=self._engine,
            start=self._runner(language.id).start,
        )

    def _runner(self, language: str) -> Runner:
        if language not in self._runners:
            runner = Runner(self._catalogue.find(language), engine=self._engine)
            self._stack.callback(runner.close)
            self._runners[language] = runner
        return self._runners[language]


def documents(problem: Problem) -> Iterator[Check]:
    """What has to be there before anything is run."""
    yield Check(
        "statement", bool(problem.statements), "there" if problem.statements else "there is no statement/problem.en.md"
    )
    accepted = [one for one in problem.submissions if one.folder == "accepted"]
    if not accepted:
        yield Check("submissions", False, "there is none in submissions/accepted")
    if problem.practice.difficulty is None and problem.practice.signature is None:
        return
    # One of ours, with practice.yaml: it owes more than the format asks for.
    owed = {
        "solution/solution.en.md": problem.editorials,
        "hints in practice.yaml": problem.practice.hints,
        "topics in practice.yaml": problem.practice.topics,
        "function in practice.yaml": problem.practice.signature,
        "difficulty in practice.yaml": problem.practice.difficulty,
        "generators/generate.py": problem.generator,
        "input_validators/": problem.input_validators,
    }
    missing = [name for name, there in owed.items() if not there]
    if missing:
        yield Check("documents", False, f"there is no {', no '.join(missing)}")


def _promises(problem: Problem, submission: Submission) -> list[Promise]:
    """All that it has to keep: its folder's promise, and what `submissions.yaml` asks; empty where neither is known."""
    promise = PROMISES.get(submission.folder)
    if problem.version in package.LEGACY:
        promise = _LEGACY.get(submission.folder, promise)
    found = {submission.folder: promise} if promise else {}
    for demand in submission.demands:
        before = found.get(demand.pattern, Promise(_ANY, _ANY, ""))
        permitted, required = (
            tuple(verdict for word in asked for verdict in _MEANT[word])
            for asked in (demand.permitted, demand.required)
        )
        words = [f"only {' or '.join(demand.permitted)}"] if permitted else []
        words += [f"{' or '.join(demand.required)} at least once"] if required else []
        found[demand.pattern] = Promise(permitted or before.permitted, required or before.required, ", ".join(words))
    return list(found.values())


def _broken(report: Report, promise: Promise) -> str:
    """Why this is not what was promised; "" where it is."""
    if report.verdict in ("compile_error", "internal_error"):
        return f"expected {promise.words}, came: {report.message}"
    for case in report.cases:
        if case.verdict not in promise.permitted:
            return f"expected {promise.words}, came on {case.case.name}: {case.verdict.replace('_', ' ')}: {case.said}"
    if not any(case.verdict in promise.required for case in report.cases):
        return f"expected {promise.words}, came: {report.message}"
    return ""


def _came(report: Report) -> str:
    if report.verdict == _OK:
        slowest = max((case.cpu_ms or case.wall_ms for case in report.cases), default=0.0)
        return f"{report.passed} of {report.total} cases, the slowest in {slowest:.0f} ms"
    return report.message
