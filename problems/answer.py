"""Work out the answer to an input of the user's own, by the package's own solution."""

from __future__ import annotations

import threading
from contextlib import closing, suppress

from languages import Catalogue, DefinitionError, Language
from problems.errors import ProblemError
from problems.judge import Judging
from problems.problem import Case, Problem
from problems.report import KEPT_BYTES
from problems.validator import InputValidator
from runner import Cancelled, SandboxError
from runner.engine import Engine
from runner.images import Listener
from runner.program import ProgramFiles, language_of


class NoAnswerError(ProblemError):
    """The input has no answer: it is not valid, or the package's solution fails on it."""


class Answering:
    """Work out one answer: call `result` in one thread, `stop` from any other.

    Args:
        problem: the problem; it must have a `solution`.
        given: the input.
        catalogue: the languages.
        engine: where sandboxes are made.
        listen: told about the pull or build of an image.
        cancelled: set to stop while an image is being built.
    """

    def __init__(
        self,
        problem: Problem,
        given: bytes,
        *,
        catalogue: Catalogue,
        engine: Engine,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self._problem = problem
        self._given = given
        self._catalogue = catalogue
        self._engine = engine
        self._listen = listen
        self._cancelled = cancelled or threading.Event()
        self._judging: Judging | None = None

    def stop(self) -> None:
        """Stop now."""
        self._cancelled.set()
        if self._judging:
            self._judging.stop()

    def result(self) -> bytes:
        """Return the answer.

        Raises:
            NoAnswerError: an input validator refuses the input, the solution fails on it, or no output is an answer.
            JudgeError: a validator of the package crashed.
            Cancelled: `stop` was called.
            EngineError, ImageError, SandboxError: no sandbox is available.
        """
        if self._problem.kinds:
            raise NoAnswerError(f"the problem is {self._problem.kinds}: type the answer file that its judge reads")
        case = Case(name="own", input_from=self._given, answer_from=b"")
        for tool in self._problem.input_validators:
            with closing(InputValidator(tool, engine=self._engine, listen=self._listen)) as validator:
                opinion = validator.check(case)
            if not opinion.right:
                raise NoAnswerError(f"the input is not valid: {opinion.feedback}")
        return self._solved(case)

    def _solved(self, case: Case) -> bytes:
        found = solution(self._problem, self._catalogue)
        if found is None:
            raise NoAnswerError("the package has no solution that runs here")
        language, source = found
        judging = self._judging = Judging(
            self._problem,
            source,
            language,
            cases=[case],
            engine=self._engine,
            listen=self._listen,
            cancelled=self._cancelled,
        )
        if self._cancelled.is_set():
            judging.stop()
        for _ in judging:
            pass
        report = judging.report
        assert report
        if self._cancelled.is_set():
            raise Cancelled("cancelled", what="working out the answer")
        if report.verdict == "internal_error" and report.failure:
            raise SandboxError.of(report.failure)
        if report.verdict not in ("accepted", "wrong_answer"):
            raise NoAnswerError(f"the package's solution fails on it: {report.message}")
        output = report.cases[0].output
        if len(output) >= KEPT_BYTES:
            raise NoAnswerError("the answer is too long to be kept")
        return output


def solution(problem: Problem, catalogue: Catalogue) -> tuple[Language, ProgramFiles] | None:
    """Return the package's first accepted submission that runs here, preferably in Python; None if there is none."""
    found = []
    for submission in problem.submissions:
        if submission.folder == "accepted":
            files = submission.program.files()
            with suppress(DefinitionError):
                language = language_of(catalogue, files, submission.name)
                found.append((language, ProgramFiles(files, submission.program.name, submission.entrypoint)))
    return next((one for one in found if one[0].id == "python"), found[0] if found else None)
