"""Who may use a sandbox, and when it goes."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

import languages
from runner import (
    DefinitionError,
    Output,
    Runner,
    RunnerBusy,
    UnknownRunner,
    create_runner,
    run_code,
    stop_runner,
)
from runner.engine import Engine
from runner.pool import Pool
from runner.reaper import OWNER_LABEL, watch
from tests.engine.conftest import containers, script
from tests.support.clock import LONG_S, Clock, wait_until

GONE_S = 5.0
"""How long after a client's death its containers may still be seen. Source: the issue."""


def test_the_seeds_three_functions_work(engine: Engine) -> None:
    runner_id = create_runner("python")

    first = run_code(runner_id, "python", "print(input()[::-1])", "abc", 2_000)
    second = run_code(runner_id, "py", b"while True: pass", run_timeout_ms=200)
    stop_runner(runner_id)
    stop_runner(runner_id)

    assert (first.verdict, first.stdout, first.limits.run_ms) == ("ok", "cba\n", 2_000)
    assert second.verdict == "time_limit"
    assert wait_until(lambda: runner_id not in containers(engine))
    with pytest.raises(UnknownRunner):
        run_code(runner_id, "python", "print(1)")


def test_an_id_that_is_none_of_ours_is_refused(engine: Engine) -> None:
    with pytest.raises(UnknownRunner, match="nonsense"):
        run_code("nonsense", "python", "print(1)")
    stop_runner("nonsense")


def test_a_runner_is_for_its_own_language() -> None:
    runner_id = create_runner("python")
    try:
        with pytest.raises(DefinitionError, match="Python"):
            run_code(runner_id, "cpp", "int main() {}")
    finally:
        stop_runner(runner_id)


USE = """
import sys
from runner import run_code
result = run_code(sys.argv[1], sys.argv[2], sys.argv[3], "5")
print(result.verdict, result.stdout.strip(), bool(result.compile and result.compile.cached))
"""
SQUARE = '#include <stdio.h>\nint main(void) { int n; scanf("%d", &n); printf("%d", n * n); }'


def test_another_process_can_use_a_runner() -> None:
    runner_id = create_runner("c")
    try:
        mine = run_code(runner_id, "c", SQUARE, "4")
        theirs = script(USE, runner_id, "c", SQUARE.replace("n * n", "n + n")).communicate(timeout=LONG_S)
        again = run_code(runner_id, "c", SQUARE, "6")
    finally:
        stop_runner(runner_id)

    assert mine.stdout == "16"
    assert theirs == ("ok 10 False\n", "")
    assert (again.verdict, again.stdout) == ("ok", "36")
    assert again.compile is not None
    assert not again.compile.cached


def test_two_processes_cannot_run_in_one_sandbox_at_once(python: Runner) -> None:
    busy: list[str] = []
    for event in python.stream("import time; print('on', flush=True); time.sleep(3)"):
        if isinstance(event, Output):
            with Runner.join(python.id) as other, pytest.raises(RunnerBusy):
                other.run("print(1)")
            busy.append("seen")

    assert busy == ["seen"]
    with Runner.join(python.id) as other:
        assert other.run("print(1)").stdout == "1\n"
    assert python.run("print(2)").stdout == "2\n"


NEEDS_100M = "block = bytearray(100 << 20); print(len(block))"


def test_limits_that_another_process_set_do_not_hold_for_the_next_run_here(python: Runner) -> None:
    with Runner.join(python.id) as other:
        assert python.run(NEEDS_100M).verdict == "ok"
        small = other.run(NEEDS_100M, limits={"memory": "64m"})
        here = python.run(NEEDS_100M)
        there = other.run(NEEDS_100M, limits={"memory": "64m"})

    assert (small.verdict, there.verdict) == ("memory_limit", "memory_limit")
    assert (here.verdict, here.message) == ("ok", here.message)


def test_a_program_keeps_its_limits_while_another_process_is_refused(python: Runner) -> None:
    asked = False
    run = python.start("print('on', flush=True); import time; time.sleep(2.5)\n" + NEEDS_100M)
    with Runner.join(python.id) as other:
        for event in run:
            if isinstance(event, Output) and not asked:
                asked = True
                with pytest.raises(RunnerBusy):
                    other.run("print(1)", limits={"memory": "64m"})
        result = run.result()
        assert (result.verdict, result.message) == ("ok", result.message)
        assert other.run("print(1)", limits={"memory": "64m"}).verdict == "ok"


def test_a_runner_outlives_a_process_that_ended_in_good_order(engine: Engine) -> None:
    maker = script("from runner import create_runner; print(create_runner('python'))")
    runner_id = maker.communicate(timeout=LONG_S)[0].strip()

    theirs = script(USE, runner_id, "python", "print(int(input()) + 1)").communicate(timeout=LONG_S)

    assert theirs == ("ok 6 False\n", "")
    stop_runner(runner_id)
    assert wait_until(lambda: runner_id not in containers(engine))


def test_a_process_that_fails_leaves_no_runner(engine: Engine) -> None:
    maker = script("from runner import create_runner; print(create_runner('python'), flush=True); 1 / 0")
    runner_id = maker.communicate(timeout=LONG_S)[0].strip()

    assert len(runner_id) == 64
    with Clock() as clock:
        assert wait_until(lambda: runner_id not in containers(engine))
    clock.check(GONE_S)


def test_a_container_removed_in_the_middle_is_an_internal_error_and_the_runner_goes_on(engine: Engine) -> None:
    with Runner("python") as runner:
        run = runner.start("import time; print('on', flush=True); time.sleep(20)", timeouts={"run_ms": 30_000})
        with Clock() as clock:
            for event in run:
                if isinstance(event, Output):
                    clock.start()
                    engine.api.remove_container(runner.id, force=True)
            result = run.result()

        assert result.verdict == "internal_error"
        assert "went away" in result.message
        assert result.stdout == "on\n"
        clock.check(5)
        assert runner.run("print('anew')").stdout == "anew\n"


def test_many_runners_in_many_threads_do_not_disturb_each_other(engine: Engine) -> None:
    outputs: dict[int, str] = {}

    def work(number: int) -> None:
        with Runner("python", engine=engine) as runner:
            outputs[number] = runner.run("print(int(input()) * 2)", str(number)).stdout

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert outputs == {number: f"{number * 2}\n" for number in range(6)}


def test_clean_removes_every_sandbox_of_ours(engine: Engine) -> None:
    """In a process of its own, on containers of its own owner only: others may be at work here."""
    runner_id = create_runner("python")
    labels = engine.api.inspect_container(runner_id)["Config"]["Labels"]

    assert labels[OWNER_LABEL]
    assert json.dumps(labels)
    stop_runner(runner_id)
    assert wait_until(lambda: runner_id not in containers(engine))


def resident_bytes() -> int:
    """Of this process. Source: proc(5), statm counts pages."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize("runs", [40, pytest.param(2000, marks=pytest.mark.thorough)])
def test_a_soak_of_runs_leaves_this_process_and_the_engine_as_they_were(engine: Engine, runs: int) -> None:
    """Good runs, failing ones and ones that hit a limit, in a sandbox that is held and in a pool's."""
    programs = ("print(1)", "1 / 0", "import os; os.kill(os.getpid(), 9)", "print('x' * 200_000)")
    python = languages.load().find("python")
    with Runner(python, engine=engine, limits={"output": "64k"}) as runner, Pool(engine) as pool:

        def look() -> tuple[int, int, int, int]:
            volumes = engine.api.volumes()["Volumes"] or []
            mine = len(containers(engine, owner=watch.owner))
            return len(list(Path("/proc/self/fd").iterdir())), threading.active_count(), mine, len(volumes)

        def work(number: int) -> None:
            source = programs[number % len(programs)]
            runner.run(source)
            if number % 10 == 0:
                pool.start(python, f"print({number})").result()

        for number in range(50):
            work(number)
        assert wait_until(lambda: pool.parked(python))
        before, memory = look(), resident_bytes()

        for number in range(runs):
            work(number)

        def flat() -> bool:
            return pool.parked(python) and all(now <= then for now, then in zip(look(), before, strict=True))

        assert wait_until(flat), (look(), before)
        assert resident_bytes() - memory < 16 << 20
