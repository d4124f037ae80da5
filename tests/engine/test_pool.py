"""A pool of parked sandboxes: as many as asked for, replaced beside what runs, given back when nobody uses it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import msgspec
import pytest

import languages
from languages import DefinitionError, Language
from runner import Runner, Started
from runner import pool as pools
from runner import run as runs
from runner.container import remove
from runner.engine import Engine
from runner.pool import Pool
from runner.reaper import watch
from runner.sandbox import Sandbox
from tests.engine.conftest import containers
from tests.engine.test_faults import frozen
from tests.engine.test_waiting import COMPILERS, JAVA, inside
from tests.support.clock import LONG_S, wait_until

pytestmark = [pytest.mark.engine, pytest.mark.xdist_group("waiting")]

PYTHON, C = (languages.load().find(name) for name in ("python", "c"))
ECHO = "print(input())"
LONG_MS = int(1000 * LONG_S)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can wait does so for as long as a program runs."""
    monkeypatch.setattr(pools, "PATIENCE_S", LONG_S)


def parked(pool: Pool, language: Language) -> list[Sandbox]:
    return list(pool._places[language.id].parked)


@contextmanager
def running(pool: Pool, source: str) -> Iterator[None]:
    """A program that waits for its stdin until the block ends."""
    begun = threading.Event()
    run = pool.start(PYTHON, source, None, timeouts={"run_ms": LONG_MS})

    def follow() -> None:
        for event in run:
            if isinstance(event, Started):
                begun.set()

    thread = threading.Thread(target=follow)
    thread.start()
    try:
        assert begun.wait(LONG_S)
        yield
    finally:
        run.write("on\n")
        run.close_stdin()
        thread.join()
    assert run.result().stdout == "on\n"


def make_another(engine: Engine) -> None:
    """Take the time in which a pool could have made a sandbox, too."""
    for _ in range(2):
        Runner(PYTHON, engine=engine).close()


def test_as_many_wait_as_it_is_asked_for_and_runs_take_them(engine: Engine) -> None:
    before = set(containers(engine, owner=watch.owner))
    with Pool(engine, size=3) as pool:
        pool.park(PYTHON)
        assert wait_until(lambda: pool.full(PYTHON))
        first = {sandbox.id for sandbox in parked(pool, PYTHON)}
        with running(pool, ECHO), running(pool, f"{ECHO} # another"):
            during = set(containers(engine, owner=watch.owner)) - before
            assert len(parked(pool, PYTHON)) == 1
        assert wait_until(lambda: pool.full(PYTHON))
        second = {sandbox.id for sandbox in parked(pool, PYTHON)}

    assert len(first) == len(second) == 3
    assert during == first
    assert len(first & second) == 1
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)


def test_beside_a_program_it_makes_the_sandbox_that_is_lacking_and_no_more(engine: Engine, patient: None) -> None:
    with Pool(engine, size=2) as pool:
        pool.park(PYTHON)
        assert wait_until(lambda: pool.full(PYTHON))
        with running(pool, ECHO):
            assert pool.start(PYTHON, "print(1)").result().stdout == "1\n"  # the last one that waited
            assert wait_until(lambda: pool.parked(PYTHON))
            make_another(engine)
            assert not pool.full(PYTHON)
        assert wait_until(lambda: pool.full(PYTHON))


def test_no_compiler_gets_ready_beside_a_program(engine: Engine, patient: None) -> None:
    with Pool(engine) as pool:
        with running(pool, ECHO):
            pool.park(JAVA)
            make_another(engine)
            (sandbox,) = parked(pool, JAVA)
            assert inside(engine, sandbox, COMPILERS) == ""
        assert wait_until(lambda: pool.waits(JAVA), 120)


def test_what_can_wait_does_not_wait_for_ever(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "PATIENCE_S", 0.1)
    with Pool(engine, size=2) as pool, running(pool, ECHO):
        pool.park(PYTHON)
        assert wait_until(lambda: pool.full(PYTHON))
        pool.park(JAVA)
        assert wait_until(lambda: pool.waits(JAVA), 120)


def test_an_idle_one_gives_everything_back(engine: Engine) -> None:
    before = set(containers(engine, owner=watch.owner))
    with Pool(engine, size=2, idle_s=0.4) as pool:
        pool.park(PYTHON)
        assert pool.start(PYTHON, "print(1)").result().stdout == "1\n"

        # The sandbox of the last run too.
        assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)
        assert not pool.parked(PYTHON)
        assert pool.start(PYTHON, "print(2)").result().stdout == "2\n"


def test_a_run_whose_sandbox_has_gone_gets_another_and_it_is_counted(engine: Engine) -> None:
    with Pool(engine) as pool:
        pool.park(PYTHON)
        (sandbox,) = parked(pool, PYTHON)
        remove(engine, sandbox.id)
        result = pool.start(PYTHON, "print(1)").result()
        good = pool.start(PYTHON, "print(2)").result()

    assert (result.verdict, result.stdout, good.stdout) == ("ok", "1\n", "2\n")
    assert (pool.losses.sandboxes, pool.losses.compilers) == (1, 0)


def test_a_run_whose_sandbox_hangs_gets_another_long_before_its_time_limit(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "START_S", 3.0)
    with Pool(engine) as pool:
        pool.park(PYTHON)
        (sandbox,) = parked(pool, PYTHON)
        assert wait_until(lambda: frozen(engine, sandbox.id))
        result = pool.start(PYTHON, "print(1)", timeouts={"run_ms": 10 * LONG_MS}).result()

    assert (result.verdict, result.stdout) == ("ok", "1\n")
    assert pool.losses.sandboxes == 1
    assert wait_until(lambda: sandbox.id not in containers(engine))


def test_what_other_commands_have_compiled_is_not_run(engine: Engine) -> None:
    """As after an update of the program: the source is the same, and so is its sandbox."""
    source = "#include <stdio.h>\nint main(void) { puts(VERSION); }\n"
    with Pool(engine) as pool:
        results = [
            pool.start(
                replace(C, file=msgspec.structs.replace(C.file, compile=[*C.file.compile, flag])), source
            ).result()
            for flag in ('-DVERSION="one"', '-DVERSION="one"', '-DVERSION="two"')
        ]

    assert [(result.stdout, result.compile and result.compile.cached) for result in results] == [
        ("one\n", False),
        ("one\n", True),
        ("two\n", False),
    ]


def test_a_size_that_is_none_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"^size: 0 sandboxes are none; a pool parks 1 or more of each language$"):
        Pool(size=0)
