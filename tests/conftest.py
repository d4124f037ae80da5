"""What all tests share: the developer's own settings and state never matter."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest
from _pytest.runner import runtestprotocol

from tests.support.clock import TooLate
from tui.commands.terminals import TERMINALS

ENGINE = Path(__file__).parent / "engine"
SIDE_BY_SIDE = {"test_bank.py", "test_hostile.py", "test_starters.py"}
"""Files of long tests that know nothing of each other, or form groups of their own."""

LATE = pytest.StashKey[bool]()
TRIES = 3
"""How often a test may be late before it fails."""

# How fast a machine is belongs into benchmarks/.
hypothesis.settings.register_profile("code-runner", deadline=None)
hypothesis.settings.load_profile("code-runner")


@pytest.hookimpl(tryfirst=True)  # before xdist looks for the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the engine; where tests run side by side, a file of those stays one after the other."""
    for item in items:
        if ENGINE in item.path.parents:
            item.add_marker("engine")
            if item.path.name not in SIDE_BY_SIDE:
                item.add_marker(pytest.mark.xdist_group(item.path.name))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether the test's only fault is that it was late."""
    if call.excinfo is not None and call.excinfo.errisinstance(TooLate):
        item.stash[LATE] = True
    return (yield)


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Run a test that was late again, with fresh fixtures, before it counts as failed.

    pytest-rerunfailures does the same for 40 ms a test where tests run side by side.
    """
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for left in reversed(range(TRIES)):
        item.stash[LATE] = False
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if not (left and item.stash[LATE]):
            break
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def pytest_collection_finish() -> None:
    """Take what was imported out of the garbage collector's sight: looking at it again and again costs a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _nobody_s_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An empty config and state folder, for the session's fixtures and for child processes too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CODE_RUNNER_CONFIG", str(tmp_path_factory.mktemp("config")))
        patch.setenv("CODE_RUNNER_STATE", str(tmp_path_factory.mktemp("state")))
        for name in {name for terminal in TERMINALS for name, _ in terminal.environment}:
            patch.delenv(name, raising=False)  # the footer names the keys that the terminal sends
        yield


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty config folder of the test's own, to write `config.toml` and languages into."""
    folder = tmp_path / "config"
    folder.mkdir()
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(folder))
    return folder
