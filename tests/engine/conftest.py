"""The engine, and one runner for each language that the tests share; a judge on them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import languages
from foundation.limits import Value
from languages import Language
from problems import package
from problems.judge import Report, judge
from runner import Runner
from runner.engine import Engine, connect
from runner.program import ProgramFiles
from runner.reaper import LABEL
from tests.problems.conftest import Write, write  # noqa: F401  # a fixture
from tests.support.judging import CATALOGUE, JudgeIt

pytestmark = pytest.mark.engine
ROOT = Path(__file__).parents[2]
LANGUAGES = frozenset(languages.load().languages)
TESTED = frozenset(os.environ.get("CODE_RUNNER_TESTED", "").split()) or LANGUAGES
"""The languages whose images the engine has; `tests/engines` names fewer."""
NOT_TESTED = f"this engine is tested with {', '.join(sorted(TESTED))} only"
SLOWNESS = float(os.environ.get("CODE_RUNNER_SLOWNESS", "1"))
"""How many times longer a program takes than on a machine of today: more on one that is emulated."""
PATIENCE = 4
"""How many times the usual clocks `patient` ones are: a busy machine must not be what a test finds."""


@pytest.fixture(autouse=True)
def _interruptible() -> None:
    """A shell that starts the tests in the background has SIGINT ignored, and clients would inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _only_languages_that_are_there(request: pytest.FixtureRequest) -> None:
    given = getattr(request.node, "callspec", None)
    if given and (LANGUAGES - TESTED) & {value for value in given.params.values() if isinstance(value, str)}:
        pytest.skip(NOT_TESTED)


@pytest.fixture(scope="session")
def _no_lingering(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("config")
    (folder / "config.toml").write_text("[sandbox]\nlinger = false\n")
    return folder


@pytest.fixture(autouse=True)
def _nothing_waits_for_the_next_run(_no_lingering: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or tests that count sandboxes would find one of the test before; `test_lingering` has its own settings."""
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(_no_lingering))


@pytest.fixture(scope="session")
def engine() -> Engine:
    return connect()


@pytest.fixture(scope="session")
def runner_of(engine: Engine) -> Iterator[Callable[[str], Runner]]:
    """The session's runner for a language, made on first use and again where a test broke it."""
    made: dict[str, Runner] = {}
    catalogue = languages.load()

    def get(name: str) -> Runner:
        if name not in TESTED:
            pytest.skip(NOT_TESTED)
        if name not in made:
            language = catalogue.find(name)
            made[name] = Runner(language, engine=engine, timeouts=patient(language))
        return made[name]

    yield get
    for runner in made.values():
        runner.close()


@pytest.fixture
def python(runner_of: Callable[[str], Runner]) -> Runner:
    return runner_of("python")


@pytest.fixture
def c(runner_of: Callable[[str], Runner]) -> Runner:
    return runner_of("c")


@pytest.fixture
def judged(write: Write, runner_of: Callable[[str], Runner], engine: Engine) -> JudgeIt:  # noqa: F811  # the fixture
    """Judge a source against the package `twice` with changed files, in the session's sandbox."""

    def run(
        source: str | bytes | ProgramFiles,
        changes: dict[str, str | bytes | None] | None = None,
        language: str = "python",
        **more: object,
    ) -> Report:
        problem = package.read(write(changes))
        start = runner_of(language).start
        return judge(problem, source, CATALOGUE.find(language), engine=engine, start=start, **more)  # type: ignore[arg-type]  # judge's own options

    return run


def patient(language: Language) -> dict[str, Value]:
    """Clocks for programs that should end well, however busy the machine is."""
    limits = language.limits
    return {"run_ms": ms(PATIENCE * limits.run_ms), "compile_ms": ms(PATIENCE * limits.compile_ms)}


def ms(wanted: int) -> int:
    """A clock in which a program can get so far on this machine."""
    return round(wanted * SLOWNESS)


def enough_ms(runner: Runner, least: int) -> int:
    """Return a time limit within which a program starts however busy the machine is: many times what one takes now."""
    return max(ms(least), 10 * round(runner.run("print('begun')").wall_ms))


def containers(engine: Engine, **labels: str) -> list[str]:
    """Ids of our containers, stopped ones too; `owner` and the like narrow it down."""
    wanted = [LABEL, *(f"{LABEL}.{name}={value}" for name, value in labels.items())]
    return [found["Id"] for found in engine.api.containers(all=True, filters={"label": wanted})]


def script(text: str, *arguments: str) -> subprocess.Popen[str]:
    """A Python program of its own that uses the library."""
    return subprocess.Popen(
        [sys.executable, "-c", text, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
