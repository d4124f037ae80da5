"""Hostile submissions, one after the other in sandboxes used again: the verdicts are those of fresh sandboxes."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

import languages
from languages.programs import Program
from problems import package
from problems.many import judge_many
from problems.problem import Problem
from problems.submissions import Submissions
from runner.engine import Engine
from tests.hostile import FOLDER, catalogue, kind
from tests.problems.conftest import YAML, Write

CATALOGUE = languages.load()
LIMITS = "limits: {time_limit: 1, memory: 128, output: 1}\n"
TRIES = 3
"""How often a program is judged either way until both verdicts are the same: some are a matter of luck."""


def sample() -> list[Program]:
    """Return a program of each kind in C that does not wait for a clock."""
    chosen: dict[str, Program] = {}
    for one in catalogue(CATALOGUE.find("c")):
        if one.path.is_relative_to(FOLDER) and "time" not in one.expects.breaches and one.expects.verdict != "ok":
            chosen.setdefault(kind(one.name), one)
    return list(chosen.values())


def verdicts(problem: Problem, folder: Path, engine: Engine, *, fresh: bool) -> dict[str, str]:
    """Judge one after the other; return each program's verdict and that of each case."""
    many = judge_many(problem, Submissions(folder), workers=1, fresh=fresh, engine=engine)
    return {
        one.submission: " ".join([one.error or one.verdict, *(case["verdict"] for case in one.report.get("cases", []))])
        for one in many
    }


def different(problem: Problem, programs: Collection[Path], folder: Path, engine: Engine) -> dict[str, tuple[str, str]]:
    """Return the programs whose verdicts differ, and both of them."""
    folder.mkdir()
    for path in programs:
        (folder / path.name).write_bytes(path.read_bytes())
    again, alone = (verdicts(problem, folder, engine, fresh=fresh) for fresh in (False, True))
    assert len(again) == len(alone) == len(programs)
    return {name: (again[name], alone[name]) for name in again if again[name] != alone[name]}


@pytest.mark.parametrize(
    ("identifier", "programs"),
    [
        pytest.param("c", sample(), id="sample"),
        *(
            pytest.param(name, list(catalogue(language)), id=name, marks=pytest.mark.thorough)
            for name, language in CATALOGUE.languages.items()
        ),
    ],
)
def test_hostile_programs_get_the_same_verdicts_in_sandboxes_used_again(
    engine: Engine, write: Write, tmp_path: Path, identifier: str, programs: list[Program]
) -> None:
    problem = package.read(write({"problem.yaml": YAML + LIMITS, "data/secret/1.in": None, "data/secret/2.in": None}))
    paths = {one.path.name: one.path for one in programs}
    assert len(paths) > 10

    unlike = different(problem, paths.values(), tmp_path / "all", engine)
    for attempt in range(1, TRIES):
        if unlike:
            unlike = different(problem, [paths[name] for name in unlike], tmp_path / f"again-{attempt}", engine)

    assert unlike == {}
