"""A race, and a case with a higher limit, on the real engine."""

from __future__ import annotations

import pytest

import languages
from problems import JudgeError, PackageError, package
from problems.more import Raised, Raising
from problems.race import Racer, Racing, distinguishable, references
from runner.engine import Engine
from tests.problems.conftest import YAML, Write
from tui.text.more import answer_text

pytestmark = pytest.mark.engine
CATALOGUE = languages.load()
PYTHON = CATALOGUE.find("python")
RIGHT = "print(2 * int(input()))\n"
SLOW = f"sum(range(3_000_000))\n{RIGHT}"
MIB = 1 << 20


def test_a_slower_solution_loses_in_every_round(engine: Engine, write: Write) -> None:
    problem = package.read(write({"submissions/accepted/solution.py": RIGHT}))
    racing = Racing(problem, [Racer("slow.py", SLOW, PYTHON), *references(problem, CATALOGUE)], engine=engine, rounds=4)

    laps = list(racing)

    assert racing.race
    slow, right = racing.race.entries
    assert [lap.round for lap in laps] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert [lap.racer.name for lap in laps[:4]] == ["slow.py", right.racer.name, right.racer.name, "slow.py"]
    assert racing.race.reference is right
    assert distinguishable(slow.cpu_ms, right.cpu_ms)
    assert slow.cpu.median > right.cpu.median
    assert slow.memory


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("print(3)\n", "mine.py cannot race: wrong answer on "),
        ("1 / 0\n", "mine.py cannot race: runtime error on "),
    ],
)
def test_only_accepted_solutions_race(engine: Engine, write: Write, source: str, said: str) -> None:
    problem = package.read(write({"submissions/accepted/solution.py": RIGHT}))

    with pytest.raises(JudgeError, match=said):
        list(Racing(problem, [Racer("mine.py", source, PYTHON), *references(problem, CATALOGUE)], engine=engine))


def test_a_race_needs_two_and_one_that_is_stopped_has_no_result(engine: Engine, write: Write) -> None:
    problem = package.read(write({}))
    with pytest.raises(PackageError, match="no accepted solution to race against"):
        list(Racing(problem, [Racer("mine.py", RIGHT, PYTHON)], engine=engine))

    racing = Racing(problem, [Racer("mine.py", RIGHT, PYTHON)] * 2, engine=engine)
    for _ in racing:
        racing.stop()
    assert racing.race is None


def tried(engine: Engine, write: Write, source: str) -> list[Raised]:
    """Return the runs of a case whose limit of memory is 64 MiB."""
    problem = package.read(write({"problem.yaml": f"{YAML}limits: {{memory: 64}}\n"}))
    return list(Raising(problem, source, PYTHON, problem.cases[0], "memory", engine=engine))


def test_a_program_that_needs_somewhat_more_gets_it(engine: Engine, write: Write) -> None:
    runs = tried(engine, write, f"held = bytearray(150 << 20)\n{RIGHT}")

    assert [(one.allowed / MIB, one.report.verdict, one.hit) for one in runs] == [
        (128, "memory_limit", True),
        (256, "accepted", False),
    ]
    assert runs[-1].used
    assert answer_text(runs, 64 * MIB).startswith("Yes: ")


def test_a_program_that_takes_all_that_there_is_is_not_helped(engine: Engine, write: Write) -> None:
    runs = tried(engine, write, f"held = bytearray(1 << 34)\n{RIGHT}")

    assert answer_text(runs, 64 * MIB).startswith("No: ")
