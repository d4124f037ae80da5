"""The stress test, and the package's own answers, on the real engine."""

from __future__ import annotations

import threading

import pytest

from problems import JudgeError, PackageError, package
from problems import stress as stress_module
from problems.answer import Answering, NoAnswerError
from problems.stress import Stress
from runner import Cancelled
from runner.engine import Engine
from tests.problems.conftest import Write
from tests.support.clock import Clock
from tests.support.judging import BANK_LIKE, CATALOGUE, PYTHON, RIGHT

pytestmark = pytest.mark.engine


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stress_module, "BATCH", 4)
    monkeypatch.setattr(stress_module, "SAME", 6)


@pytest.mark.usefixtures("small_batches")
def test_stress_finds_a_small_input_on_which_the_solution_is_wrong(write: Write, engine: Engine) -> None:
    problem = package.read(write(BANK_LIKE))
    stress = Stress(problem, "n = int(input())\nprint(2 * n if n % 3 else -1)", PYTHON, seeds=200, engine=engine)

    tried = [news.seeds for news in stress]

    assert stress.failure is not None
    number = int(stress.failure.input)
    assert number % 3 == 0
    assert int(stress.failure.expected) == 2 * number
    assert stress.failure.report.feedback == f"line 1, token 1: expected {2 * number}, got -1"
    assert tried[-1] < 200


def test_the_packages_solution_answers_a_valid_input_and_no_other(engine: Engine) -> None:
    problem = package.read(package.find("gift-card-pair"))

    def answer(given: bytes) -> bytes:
        return Answering(problem, given, catalogue=CATALOGUE, engine=engine).result()

    assert answer(b"3\n5 5 5\n10\n") == b"2\n0 1\n"
    with pytest.raises(NoAnswerError, match="the input is not valid: a number in prices: 9000000 is not between"):
        answer(b"1\n9000000\n10\n")
    stopped = Answering(problem, b"1\n5\n10\n", catalogue=CATALOGUE, engine=engine)
    stopped.stop()
    with pytest.raises(Cancelled):
        stopped.result()


def test_each_stress_test_has_new_seeds_unless_one_is_repeated(write: Write) -> None:
    problem = package.read(write(BANK_LIKE))

    firsts = {Stress(problem, RIGHT, PYTHON).seeds[0] for _ in range(20)}

    assert len(firsts) > 15
    assert Stress(problem, RIGHT, PYTHON, first_seed=7, seeds=3).seeds == range(7, 10)


def test_stress_finds_the_natural_mistake_in_a_problem_of_the_bank(engine: Engine) -> None:
    problem = package.read(package.find("gift-card-pair"))
    wrong = problem.folder / "submissions/wrong_answer/first_pair_by_first_item.py"
    stress = Stress(problem, wrong.read_text(), PYTHON, engine=engine)

    for _ in stress:
        pass

    assert stress.failure is not None, stress.seeds
    assert stress.failure.report.verdict == "wrong_answer"


@pytest.mark.usefixtures("small_batches")
def test_stress_of_a_right_solution_finds_nothing(write: Write, engine: Engine) -> None:
    stress = Stress(package.read(write(BANK_LIKE)), RIGHT, PYTHON, seeds=6, engine=engine)

    assert [news.seeds for news in stress] == [4, 6]
    assert stress.failure is None


@pytest.mark.usefixtures("small_batches")
def test_stress_of_a_solution_that_does_not_compile_says_so_and_tries_nothing(write: Write, engine: Engine) -> None:
    cpp = CATALOGUE.find("cpp")
    stress = Stress(package.read(write(BANK_LIKE)), "int main() { return x; }", cpp, seeds=6, engine=engine)

    assert not list(stress)
    assert stress.failure is None
    assert stress.uncompiled is not None
    assert stress.uncompiled.verdict == "compile_error"
    assert stress.uncompiled.compile is not None
    assert b"main.cpp:1" in stress.uncompiled.compile.stderr_bytes


@pytest.mark.parametrize(
    ("changes", "source"),
    [
        ({}, "while True: pass"),
        ({"submissions/brute_force/brute.py": "while True: pass"}, RIGHT),
        ({"generators/generate.py": "while True: pass"}, RIGHT),
    ],
    ids=["the solution", "the brute force", "the generator"],
)
def test_a_stress_test_is_stopped_whatever_it_is_doing(
    write: Write, engine: Engine, changes: dict[str, str], source: str
) -> None:
    limit = {"problem.yaml": "problem_format_version: 2025-09\nname: Twice\nuuid: 1\nlimits: {time_limit: 60}\n"}
    stress = Stress(package.read(write(BANK_LIKE | limit | changes)), source, PYTHON, engine=engine)
    threading.Timer(3, stress.stop).start()
    with Clock() as clock:
        tried = [news.seeds for news in stress]

    clock.check(8)
    assert tried in ([], [0])
    assert stress.failure is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"generators/generate.py": "print(4)"}, "the generator generate.py prints the same input for the seeds 1 to 8"),
        ({"generators/generate.py": "assert 0, 'oh'"}, "the generator generate.py failed on seed 1: AssertionError: oh"),
        ({"generators/generate.py": "import random\nprint(random.random())"}, "the brute force failed on seed 1"),
    ],
)  # fmt: skip  # a table: a row has a line
@pytest.mark.usefixtures("small_batches")
def test_a_generator_or_brute_force_that_fails_is_a_sentence(
    write: Write, engine: Engine, changes: dict[str, str], words: str
) -> None:
    stress = Stress(package.read(write(BANK_LIKE | changes)), RIGHT, PYTHON, engine=engine, first_seed=1)

    with pytest.raises(JudgeError, match=words):
        list(stress)


def test_without_a_generator_there_is_no_stress_test(write: Write) -> None:
    with pytest.raises(PackageError, match="has no generator"):
        Stress(package.read(write()), RIGHT, PYTHON)
