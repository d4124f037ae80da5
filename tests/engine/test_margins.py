"""The bank's time limits are three times what accepted solutions take, and a third of what slow ones take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace

import pytest

import languages
from languages import Language
from problems.dialect import dialect
from problems.judge import judge
from problems.package import built_in, find, read
from problems.problem import Problem, Submission
from problems.report import CaseReport
from runner import Runner
from runner.engine import Engine
from runner.program import ProgramFiles, language_of
from tests.engine.test_bank import PARTS

pytestmark = [pytest.mark.engine, pytest.mark.thorough]
CATALOGUE = languages.load()
FACTOR = 3.0


class Bench(ExitStack):
    """A sandbox for each language, for all problems of a part."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._runners: dict[str, Runner] = {}

    def runner(self, language: Language) -> Runner:
        if language.id not in self._runners:
            self._runners[language.id] = self.enter_context(closing(Runner(language, engine=self._engine)))
        return self._runners[language.id]

    def cases(self, problem: Problem, one: Submission, factor: float) -> list[CaseReport]:
        """Judge a submission with so many times the time limit, the largest cases first, up to the first too slow one."""
        files: Mapping[str, bytes] = one.program.files()
        language = language_of(CATALOGUE, files, one.name)
        limits = replace(problem.limits, time_s=factor * (problem.limits.time_s or 1.0))
        report = judge(
            replace(problem, limits=limits),
            ProgramFiles(files, one.program.name),
            language,
            cases=sorted(problem.cases, key=lambda case: -case.input_bytes),
            enough=lambda case: case.verdict == "time_limit",
            engine=self._engine,
            start=self.runner(language).as_language(dialect(problem, language)).start,
            patient=True,
        )
        return list(report.cases)


def margins(bench: Bench, name: str) -> Iterator[str]:
    """Yield a sentence for each submission of a problem that is too near to the limit, on its wrong side or its right one."""
    problem = read(find(name))
    limit_ms = 1000 * (problem.limits.time_s or 1.0)
    for one in problem.submissions:
        if one.folder == "accepted":
            took = max(case.cpu_ms or 0.0 for case in bench.cases(problem, one, 1.0))
            if took > limit_ms / FACTOR:
                yield f"{name}: {one.name} takes {took:.0f} of {limit_ms:.0f} ms"
        elif one.folder == "time_limit_exceeded":
            cases = bench.cases(problem, one, FACTOR)
            if cases[-1].verdict != "time_limit":
                slowest = max(case.cpu_ms or 0.0 for case in cases)
                yield f"{name}: {one.name} takes no more than {slowest:.0f} ms, the limit is {limit_ms:.0f} ms"


@pytest.mark.parametrize("part", range(PARTS))
def test_a_limit_is_far_from_what_is_accepted_and_from_what_is_too_slow(engine: Engine, part: int) -> None:
    with Bench(engine) as bench:
        near = [sentence for name in built_in()[part::PARTS] for sentence in margins(bench, name)]

    assert near == []
