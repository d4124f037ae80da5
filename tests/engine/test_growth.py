"""Growth as the sandbox measures it: programs of known classes get theirs or none, and what is wrong is said."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import languages
from problems.errors import JudgeError
from problems.growth import Growing, Growth, Sized, sized_of
from problems.growth_fit import GrowthClass
from problems.package import find, read
from problems.problem import Program
from runner.engine import Engine
from runner.program import ProgramFiles, language_of
from tests.support.bank import with_output

pytestmark = pytest.mark.engine
CATALOGUE = languages.load()
PYTHON = CATALOGUE.find("python")
QUICK_MS = 150.0
SQUARE = "n = int(input())\ns = 0\nfor i in range(n):\n    for j in range(n):\n        s += j\nprint(s)\n"


def generator(tmp_path: Path, source: str) -> Sized:
    """Return a generator written in Python."""
    (tmp_path / "sized.py").write_text(source)
    return Sized(Program("sized.py", tmp_path / "sized.py"), "n", 1 << 20)


def measured(growing: Growing) -> Growth:
    """Return the result of a measurement."""
    news = list(growing)
    assert news
    assert growing.growth
    return growing.growth


def test_a_loop_in_a_loop_is_quadratic_and_its_memory_does_not_grow(engine: Engine, tmp_path: Path) -> None:
    sized = generator(tmp_path, "import sys\nprint(sys.argv[1])\n")

    growth = measured(Growing(sized, SQUARE, PYTHON, engine=engine, enough_ms=QUICK_MS))

    assert growth.cpu.name in ("n^2", None)
    assert not {"1", "log n", "n", "n log n", "2^n"} & set(growth.cpu.fits)
    assert growth.memory.name is None
    assert growth.stopped_by == "time"
    assert growth.points[0].n == 1
    assert growth.points[-1].cpu_ms > growth.points[0].cpu_ms


def test_a_program_that_fails_on_larger_inputs_is_measured_up_to_there(engine: Engine, tmp_path: Path) -> None:
    sized = generator(tmp_path, "import sys\nprint(sys.argv[1])\n")
    growing = Growing(sized, "assert int(input()) < 100\n", PYTHON, engine=engine, enough_ms=QUICK_MS)

    growth = measured(growing)

    assert growth.stopped_by == "size"
    assert growth.points[-1].n < 100
    assert growing.failure
    assert growing.failure.verdict == "runtime_error"


def test_a_program_that_fills_its_memory_is_stopped_by_it(engine: Engine, tmp_path: Path) -> None:
    sized = generator(tmp_path, "import sys\nprint(sys.argv[1])\n")
    growing = Growing(sized, "b = bytearray(int(input()) << 12)\n", PYTHON, engine=engine, enough_ms=QUICK_MS)

    assert measured(growing).stopped_by == "memory"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("print(5)\n", "the generator sized.py prints the same for the sizes 1 to 32"),
        ("import sys\nsys.exit('no such size')\n", "the generator sized.py failed on size 1: no such size"),
        ("", "the generator sized.py prints nothing for size 1"),
    ],
)
def test_a_wrong_generator_is_named(engine: Engine, tmp_path: Path, source: str, said: str) -> None:
    with pytest.raises(JudgeError, match=said):
        list(Growing(generator(tmp_path, source), "input()\n", PYTHON, engine=engine))


def test_a_program_that_fails_on_the_smallest_input_is_not_measured(engine: Engine, tmp_path: Path) -> None:
    sized = generator(tmp_path, "import sys\nprint(sys.argv[1])\n")

    with pytest.raises(JudgeError, match="it fails on the smallest input"):
        list(Growing(sized, "1 / 0\n", PYTHON, engine=engine))


def test_a_measurement_that_is_stopped_has_no_result(engine: Engine, tmp_path: Path) -> None:
    growing = Growing(generator(tmp_path, "import sys\nprint(sys.argv[1])\n"), SQUARE, PYTHON, engine=engine)

    for _ in growing:
        growing.stop()

    assert growing.growth is None


ONE_NUMBER = "import sys\nprint(sys.argv[1])\n"
NUMBERS = """import random, sys
n = int(sys.argv[1])
rng = random.Random(n)
print(" ".join(str(rng.randrange(1 << 30)) for _ in range(n)))
"""
HOSTILE: dict[str, tuple[str, str, set[GrowthClass]]] = {
    "a hundred steps for each number": (
        NUMBERS,
        "s = 0\nfor x in map(int, input().split()):\n    for k in range(100):\n        s += x ^ k\nprint(s)\n",
        {"n"},
    ),
    "a hundred steps, squared": (
        ONE_NUMBER,
        "n = int(input())\ns = 0\nfor i in range(n):\n    for j in range(100 * n):\n        s += j\nprint(s)\n",
        {"n^2"},
    ),
    "sums up harmonically": (
        ONE_NUMBER,
        "n = int(input())\ns = 0\nfor i in range(1, n):\n    for j in range(i, n, i):\n        s += j\nprint(s)\n",
        {"n log n"},
    ),
    "reads, and sorts": (NUMBERS, "print(sum(sorted(map(int, input().split()))[::2]))\n", {"n log n"}),
    "sorts slowly": (
        NUMBERS,
        "a = input().split()\nfor _ in range(3):\n    a = sorted(a, key=hash)\nprint(a[0])\n",
        {"n log n"},
    ),
    "a table that outgrows the caches": (
        NUMBERS,
        "t = {}\nfor x in input().split():\n    t[x] = t.get(x, 0) + 1\nprint(sum(t[x] for _ in range(3) for x in t))\n",
        {"n"},
    ),
    "ends early": (
        NUMBERS,
        "s = 0\nfor i, x in enumerate(map(int, input().split())):\n    s += x\n    if i > 100:\n        break\nprint(s)\n",
        {"n"},
    ),
    "knows the answer": (ONE_NUMBER, "n = int(input())\nprint(n * (n + 1) // 2)\n", {"1"}),
    "squared up to a bound": (
        ONE_NUMBER,
        "n = min(int(input()), 700)\ns = 0\nfor i in range(n):\n    for j in range(n):\n        s += j\nprint(s)\n",
        {"1"},
    ),
}


@pytest.mark.thorough
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_program_gets_its_class_or_none(engine: Engine, tmp_path: Path, name: str) -> None:
    made, source, right = HOSTILE[name]

    growth = measured(Growing(generator(tmp_path, made), source, PYTHON, engine=engine))

    assert growth.cpu.name in {None, *right}
    assert not growth.cpu.fits or right & set(growth.cpu.fits)


@pytest.mark.thorough
@pytest.mark.parametrize("name", with_output())
def test_the_solutions_of_the_bank_get_the_class_of_the_editorial_or_none(engine: Engine, name: str) -> None:
    problem = read(find(name))
    stated = problem.practice.growth
    assert stated
    wrong = {}
    for submission in problem.submissions:
        if submission.folder not in ("accepted", "time_limit_exceeded"):
            continue
        files = submission.program.files()
        language = language_of(CATALOGUE, files, submission.name)
        program = ProgramFiles(files, submission.program.name, submission.entrypoint)
        growth = measured(Growing(sized_of(problem), program, language, problem=problem, engine=engine))
        accepted = submission.folder == "accepted"
        checked = [(growth.cpu, stated.cpu if accepted else stated.slow)]
        checked += [(growth.memory, stated.memory)] if accepted else []
        if any(found.fits and right is not None and right not in found.fits for found, right in checked):
            wrong[submission.name] = growth.cpu.name, growth.memory.name, dataclasses.astuple(growth)

    assert wrong == {}
