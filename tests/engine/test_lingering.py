"""Sandboxes that wait for the next `code-runner run`: used once each, by one process, and never one of another version."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import languages
from languages import Language
from runner import Runner, images, lingering, supervisor
from runner.container import WAITS_LABEL, remove, sandboxes
from runner.engine import Engine
from runner.sandbox import Sandbox
from tests.engine.conftest import ROOT, containers
from tests.support.clock import LONG_S, wait_until

SHOW = "import os; open('mine', 'x'); print(sorted(os.listdir('.')))"
LOADED = (
    "import atexit, sys; atexit.register(lambda: print(*sorted({m.partition('.')[0] for m in sys.modules}), file=sys.stderr));"
    "from tui.cli import main; main()"
)


@pytest.fixture
def python(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Language:
    """Python, in a state folder of the test's own, and with the settings as they come."""
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    return languages.load().find("python")


@pytest.fixture
def notes(engine: Engine, tmp_path: Path) -> Iterator[Path]:
    """The folder of the notes; what still waits at the test's end is removed."""
    folder = tmp_path / "state/lingering"
    yield folder
    for path in folder.glob("*.json"):
        if note := lingering.Note.read(path):
            remove(engine, note.id)


def waiting(notes: Path) -> list[str]:
    """The ids of the sandboxes that have a note."""
    return [json.loads(path.read_text())["id"] for path in notes.glob("*.json")]


def run(tmp_path: Path, *options: str, code: str = "from tui.cli import main; main()") -> tuple[str, str]:
    program = tmp_path / "main.py"
    program.write_text(SHOW)
    ran = subprocess.run(
        [sys.executable, "-c", code, "run", str(program), *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG_S,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return ran.stdout, ran.stderr


def test_each_run_takes_the_sandbox_that_waits_and_lets_a_fresh_one_wait(
    engine: Engine, python: Language, notes: Path, tmp_path: Path
) -> None:
    first, loaded_cold = run(tmp_path, code=LOADED)
    assert wait_until(lambda: len(waiting(notes)) == 1)
    (one,) = waiting(notes)
    second, loaded = run(tmp_path, code=LOADED)
    assert wait_until(lambda: len(waiting(notes)) == 1 and waiting(notes) != [one])

    # The first program's file is not there for the second.
    assert first == second == "['main.py', 'mine']\n"
    assert wait_until(lambda: one not in containers(engine))
    heavy = {"docker", "requests", "urllib3", "http", "problems", "yaml", "textual", "sqlite3"}
    assert not heavy & set(loaded_cold.split())
    assert not heavy & set(loaded.split())
    (other,) = waiting(notes)
    assert engine.api.inspect_container(other)["Config"]["Labels"][WAITS_LABEL] == str(os.getuid())
    # `clean` removes it, once the process that made it has ended.
    assert wait_until(lambda: {each.id: each.use for each in sandboxes(engine)}.get(other) == "unused")


def test_a_run_that_is_told_so_leaves_nothing(engine: Engine, python: Language, notes: Path, tmp_path: Path) -> None:
    owner = f"test-{os.urandom(8).hex()}"
    code = f"import runner.reaper as r; r.watch.owner = {owner!r}; from tui.cli import main; main()"

    run(tmp_path, "--no-linger", code=code)

    assert wait_until(lambda: not containers(engine, owner=owner))
    assert not notes.exists()


def test_what_waits_goes_to_one_process_alone(engine: Engine, python: Language, notes: Path) -> None:
    lingering.make(engine, python)
    lingering.make(engine, python)
    (one,) = waiting(notes)
    taken: list[Sandbox | None] = []
    threads = [threading.Thread(target=lambda: taken.append(lingering.take(python, python.limits))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    (sandbox,) = [each for each in taken if each]
    sandbox.close()
    assert sandbox.id == one
    assert waiting(notes) == []


def test_its_client_s_end_is_its_own(engine: Engine, python: Language, notes: Path) -> None:
    """Also if that is killed: the engine closes its stdin."""
    lingering.make(engine, python)
    (one,) = waiting(notes)
    taker = (
        "import os, sys, languages; from runner import Runner; r = Runner.lingering(languages.load().find('python'));"
    )
    killed = subprocess.run(
        [sys.executable, "-c", taker + "print(r.id, flush=True); os.kill(os.getpid(), 9)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG_S,
        check=False,
    )

    assert killed.stdout.strip() == one
    assert wait_until(lambda: one not in containers(engine))


def test_one_that_would_be_made_differently_now_is_not_taken(
    engine: Engine, python: Language, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lingering.make(engine, python)
    (one,) = waiting(notes)
    limits = python.limits
    settings = replace_sandbox(python, seccomp="engine")

    with monkeypatch.context() as patch:
        patch.setattr(supervisor, "_text", lambda: "# another version\n")
        assert lingering.take(python, limits) is None
    with monkeypatch.context() as patch:
        patch.setattr(images, "tag", lambda _: "code-runner/python:another")
        assert lingering.take(python, limits) is None
    with monkeypatch.context() as patch:
        patch.setenv("DOCKER_HOST", "unix:///run/another.sock")
        assert lingering.take(python, limits) is None
    assert lingering.take(settings, limits) is None
    assert lingering.take(replace_sandbox(python, linger=False), limits) is None
    assert lingering.take(python, replace(limits, disk_bytes=1 << 20)) is None
    next(notes.glob("*.json")).chmod(0o644)  # another user could have written it
    assert lingering.take(python, limits) is None
    next(notes.glob("*.json")).chmod(0o600)
    assert waiting(notes) == [one]
    lingering.make(engine, settings)  # in the place of the one that is of no use any more
    assert waiting(notes) != [one]
    assert wait_until(lambda: one not in containers(engine))


def replace_sandbox(language: Language, **changed: object) -> Language:
    import msgspec

    sandbox = msgspec.structs.replace(language.settings.sandbox, **changed)
    return replace(language, settings=msgspec.structs.replace(language.settings, sandbox=sandbox))


def test_one_that_is_gone_costs_no_run(engine: Engine, python: Language, notes: Path) -> None:
    lingering.make(engine, python)
    remove(engine, waiting(notes)[0])

    with Runner.lingering(python) as runner:
        assert runner.run("print(1)").stdout == "1\n"
    assert waiting(notes) == []


def test_other_limits_hold_in_it_too(engine: Engine, python: Language, notes: Path) -> None:
    lingering.make(engine, python)
    (one,) = waiting(notes)

    with Runner.lingering(python, limits={"memory": "64m"}) as runner:
        assert runner.id == one
        result = runner.run("x = bytearray(100 << 20)")

    assert (result.verdict, result.limits.memory_bytes) == ("memory_limit", 64 << 20)


def test_no_more_than_three_wait(engine: Engine, python: Language, notes: Path) -> None:
    catalogue = languages.load()
    for name in ("python", "javascript", "php", "c"):
        lingering.make(engine, catalogue.find(name))

    assert sorted(path.name.partition(".")[0] for path in notes.glob("*.json")) == ["c", "javascript", "php"]


def test_one_that_nobody_takes_ends_by_itself(
    engine: Engine, python: Language, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lingering, "UNUSED_S", 1)

    lingering.make(engine, python)

    (one,) = waiting(notes)
    assert wait_until(lambda: one not in containers(engine))
    assert lingering.take(python, python.limits) is None
