"""What goes wrong around a run: each fault ends in the right verdict or sentence, soon, and the next run works."""

from __future__ import annotations

import gc
import json
import shutil
import socket
import subprocess
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from docker.errors import APIError

import languages
from runner import EngineError, Limits, Output, Runner, Started, container, images, owner, sandbox
from runner.container import known, sandboxes
from runner.engine import Engine, find
from runner.pool import Pool
from runner.reaper import LABEL, watch
from tests.engine.conftest import containers, enough_ms
from tests.engine.test_cli import code_runner
from tests.support.clock import Clock, wait_until
from tests.support.own_engine import OwnEngine

# docker's client does not close the sockets of connections that failed.
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
PYTHON = languages.load().find("python")
SOON_S = 5.0
"""By when a fault must be told. Source: the issue."""
SLEEPS = "import time; print('on', flush=True); time.sleep(30)"


@pytest.fixture(scope="module")
def one_engine(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnEngine]:
    if not shutil.which("dockerd") or engine.info.name != "docker" or engine.endpoint.socket is None:
        pytest.skip("needs a dockerd on this machine")
    own = OwnEngine(tmp_path_factory.mktemp("engine"))
    own.start()
    own.copy_image(engine, images.tag(PYTHON))
    yield own
    own.remove()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def own(one_engine: OwnEngine) -> OwnEngine:
    """It runs, whatever the test before did to it, and has none of its containers: a killed engine may restore some late."""
    one_engine.revive()
    engine = find(one_engine.host)
    for found in sandboxes(engine):
        container.remove(engine, found.id)
    assert wait_until(lambda: not sandboxes(engine))
    return one_engine


def end_during(runner: Runner, end: Callable[[], object]) -> tuple[str, str, str, Clock]:
    """Run a program that sleeps, do this in the middle; verdict, message, stdout and the time since."""
    run = runner.start(SLEEPS, timeouts={"run_ms": 60_000})
    with Clock() as clock:
        for event in run:
            if isinstance(event, Output):
                clock.start()
                end()
        result = run.result()
    return result.verdict, result.message, result.stdout, clock


def works(runner: Runner) -> bool:
    return runner.run("print(6 * 7)").stdout == "42\n"


def nothing_left(engine: Engine) -> bool:
    return wait_until(lambda: not any(known(engine, identifier) for identifier in containers(engine)))


# --------------------------------------------------------------------------------------- the engine


@pytest.mark.parametrize("controller", ["memory", pytest.param("pids", marks=pytest.mark.thorough)])
def test_an_engine_that_would_not_hold_a_limit_is_refused(
    engine: Engine, tmp_path_factory: pytest.TempPathFactory, controller: str
) -> None:
    """As where the kernel was started without the controller, or a rootless engine was not given it."""
    if not Path(f"/sys/fs/cgroup/{controller}").is_mount():
        pytest.skip("needs cgroup version 1")
    own = OwnEngine(tmp_path_factory.mktemp("engine"), without=controller)
    try:
        lacking = own.start()
        own.copy_image(engine, images.tag(PYTHON))
        with pytest.raises(EngineError, match=r"cannot hold a sandbox to its limits: .*discarded"):
            Runner(PYTHON, engine=lacking)
        assert not containers(lacking)
    finally:
        own.remove()


@pytest.mark.parametrize("limit", ["memory", "processes", "cpus"])
def test_an_engine_that_takes_a_limit_and_does_not_apply_it_is_refused(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    """As Docker does that is rootless on cgroup v1. Here the engine is not told of the limit, which is the same to it."""
    monkeypatch.setitem(container.CREATE, limit, lambda *_: {})
    before = containers(engine, owner=watch.owner)

    with pytest.raises(EngineError, match=f"cannot hold a sandbox to its limits: none is in force for {limit}"):
        Runner(PYTHON, engine=engine)

    assert wait_until(lambda: containers(engine, owner=watch.owner) == before)


def test_an_engine_that_takes_a_change_and_does_not_make_it_gets_another_sandbox(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runner.sandbox.update", lambda *_: None)
    with Runner(PYTHON, engine=engine) as runner:
        first = runner.id
        result = runner.run("print(len(bytearray(100 << 20)))", limits={"memory": "64m"})
        second = runner.id

    assert result.verdict == "memory_limit"
    assert second != first


def test_a_rootless_engine_is_not_asked_for_more_processes_than_its_user_may_have(engine: Engine) -> None:
    """It cannot raise that number, and refused every sandbox: Docker 20.10, rootless on cgroup version 2."""
    for rootless in (False, True):
        seen = Engine(engine.api, engine.endpoint)
        seen.info = replace(engine.info, rootless=rootless)
        with Runner(PYTHON, engine=seen) as runner:
            asked = engine.api.inspect_container(runner.id)["HostConfig"]["Ulimits"]

        assert ("nproc" in {limit["Name"] for limit in asked}) is not rootless


def test_an_engine_whose_disk_is_full_says_so_and_what_is_parked_goes_on(
    engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("engine")
    (folder / "data-root").mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", folder / "data-root"], check=True)
    own = OwnEngine(folder)
    try:
        full = own.start()
        own.copy_image(engine, images.tag(PYTHON))
        with Runner(PYTHON, engine=full) as runner:
            with (folder / "data-root/rest").open("wb", buffering=0) as rest, suppress(OSError):
                while rest.write(bytes(1 << 16)):
                    pass
            assert works(runner)
            with pytest.raises(EngineError, match="no space left on device"):
                Runner(PYTHON, engine=full)
            (folder / "data-root/rest").unlink()
            with Runner(PYTHON, engine=full) as another:
                assert works(another)
    finally:
        own.remove()


def test_an_engine_killed_in_the_middle_of_a_run(own: OwnEngine) -> None:
    engine = find(own.host)
    with Runner(PYTHON, engine=engine) as runner:
        verdict, message, stdout, clock = end_during(runner, own.kill)
        assert (verdict, stdout) == ("internal_error", "on\n")
        assert "went away" in message or "does not run" in message
        clock.check(SOON_S)
        with pytest.raises(EngineError, match="does not run"):
            Runner(PYTHON, engine=engine)

        own.start()
        assert works(runner)
    if not nothing_left(engine):  # a killed engine may not remove what its end left running; `code-runner clean` does
        for found in sandboxes(engine):
            remove(engine, found.id)
    assert nothing_left(engine)


def test_clean_leaves_what_is_in_use_and_all_takes_it_too(own: OwnEngine) -> None:
    """A sandbox whose owner lives, one whose owner is dead, one whose owner nobody here can see, and an old runner."""
    engine = find(own.host)
    gone = subprocess.Popen(["true"])
    dead = json.loads(owner.this_process()) | {"pid": gone.pid}
    gone.wait()
    elsewhere = json.loads(owner.this_process()) | {"namespace": "pid:[1]"}
    leftover, hidden = (
        engine.api.create_container(
            images.tag(PYTHON),
            entrypoint=["sleep", "60"],
            command=[],
            labels={LABEL: "python", owner.LABEL: json.dumps(label)},
            host_config=engine.api.create_host_config(network_mode="none"),
        )["Id"]
        for label in (dead, elsewhere)
    )
    with Runner(PYTHON, engine=engine) as runner:
        plain, again = (code_runner("clean", DOCKER_HOST=own.host) for _ in range(2))
        assert (plain.returncode, plain.stdout) == (0, b"removed 1 sandbox\n")
        assert b"1 sandbox in use and 1 sandbox from another machine or container: left alone" in plain.stderr
        assert again.stdout == b""
        assert {runner.id, hidden} <= set(containers(engine))
        assert leftover not in containers(engine)
        assert works(runner)

        everything = code_runner("clean", "--all", "--json", DOCKER_HOST=own.host)
        told = json.loads(everything.stdout)
        assert {runner.id, hidden} <= set(told["removed"])
        assert told["left"] == []
        assert leftover not in containers(engine)
        assert nothing_left(engine)
        assert works(runner)


def test_an_engine_restarted_between_two_runs(own: OwnEngine) -> None:
    with Runner(PYTHON, engine=find(own.host)) as runner:
        assert works(runner)
        own.stop()
        own.start()
        assert works(runner)


def test_an_engine_that_hangs_in_the_middle_of_a_run(own: OwnEngine) -> None:
    engine = find(own.host)
    with Runner(PYTHON, engine=engine) as runner:
        verdict, message, stdout, clock = end_during(runner, own.hang)
        assert (verdict, stdout) == ("internal_error", "on\n")
        assert "does not answer; restart it" in message
        clock.check(SOON_S)

        own.go_on()
        assert works(runner)
    assert nothing_left(engine)


def test_an_engine_that_hangs_before_a_run_and_while_a_sandbox_is_made(own: OwnEngine) -> None:
    engine = find(own.host)
    with Runner(PYTHON, engine=engine) as runner:
        own.hang()
        with Clock() as clock:
            result = runner.run("print(1)")
        assert result.verdict == "internal_error"
        clock.check(SOON_S)
        assert "does not answer" in result.message

        with Clock() as clock, pytest.raises(EngineError, match="does not answer"):
            Runner(PYTHON, engine=engine)
        clock.check(SOON_S)

        own.go_on()
        assert works(runner)
    assert nothing_left(engine)


def test_a_run_is_stopped_at_once_although_the_engine_hangs(own: OwnEngine) -> None:
    engine = find(own.host)
    with Runner(PYTHON, engine=engine) as runner:
        run = runner.start(SLEEPS, timeouts={"run_ms": 60_000})
        with Clock() as clock:
            for event in run:
                if isinstance(event, Output):
                    own.hang()
                    clock.start()
                    run.stop()
        clock.check(0.5)
        assert run.result().stopped
        assert run.result().stdout == "on\n"
        assert run.result().message == "Stopped; its sandbox did not say how the program ended"

        own.go_on()
        assert works(runner)
    assert nothing_left(engine)


def test_an_image_deleted_under_a_running_app(own: OwnEngine) -> None:
    engine = find(own.host)
    tag = images.tag(PYTHON)
    with Pool(engine) as pool:
        pool.park(PYTHON)
        engine.api.remove_image(tag, force=True)
        parked = pool.start(PYTHON, "print('parked')").result()
        changed = pool.start(PYTHON, "print('none parked')").result()
    own.copy_image(find(), tag)

    assert parked.stdout == "parked\n"
    assert changed.verdict == "internal_error"
    assert "is gone; run `code-runner images build python`" in changed.message
    assert nothing_left(engine)


class SlowEngine:
    """Between a client and the engine: everything takes so much longer, each way."""

    def __init__(self, engine: Engine, folder: Path, delay_s: float) -> None:
        self._delay_s = delay_s
        self._engine = engine
        self.path = folder / "slow"
        self._listener = socket.socket(socket.AF_UNIX)
        self._sockets = [self._listener]
        self._listener.bind(str(self.path))
        self._listener.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(str(self._engine.endpoint.socket))
                self._sockets += [client, server]
                for one, other in ((client, server), (server, client)):
                    threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(1 << 16):
                time.sleep(self._delay_s)
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


def test_a_slow_engine_makes_nobody_s_clock_run_out(engine: Engine, python: Runner, tmp_path: Path) -> None:
    allowed = enough_ms(python, 500)
    # A ping gets 3 s; on a machine where a program needs that long, each call is late by less than the limit.
    late_ms = min(0.8 * allowed, 600)
    slow = SlowEngine(engine, tmp_path, late_ms / 1000)
    try:
        through = find(f"unix://{slow.path}")
        with Runner(PYTHON, engine=through, timeouts={"run_ms": allowed}) as runner:
            result = runner.run("print(input())", "abc")
    finally:
        slow.close()

    assert (result.verdict, result.stdout) == ("ok", "abc\n")
    assert result.overhead_ms > late_ms


# ------------------------------------------------------------------------------------ the container


def remove(engine: Engine, identifier: str) -> None:
    engine.api.remove_container(identifier, force=True)


def kill(engine: Engine, identifier: str) -> None:
    engine.api.kill(identifier)


@pytest.mark.parametrize("end", [remove, kill])
def test_a_container_that_somebody_ends_while_it_waits(engine: Engine, end: Callable[[Engine, str], None]) -> None:
    with Runner(PYTHON, engine=engine) as runner:
        gone = runner.id
        end(engine, gone)

        assert works(runner)
        assert runner.id != gone
    assert wait_until(lambda: gone not in containers(engine))


@pytest.mark.parametrize("end", [remove, kill])
@pytest.mark.parametrize("phase", ["compile", "run"])
def test_a_container_that_somebody_ends_in_a_phase(
    engine: Engine, end: Callable[[Engine, str], None], phase: str
) -> None:
    source = "#include <unistd.h>\nint main(void) { sleep(30); }"
    with Runner("c", engine=engine) as runner:
        run = runner.start(source, timeouts={"run_ms": 60_000})
        with Clock() as clock:
            for event in run:
                if isinstance(event, Started) and event.phase == phase:
                    clock.start()
                    end(engine, runner.id)
            result = run.result()

        assert (result.verdict, result.exit_code, result.signal, result.breaches) == ("internal_error", None, None, ())
        assert "went away" in result.message
        clock.check(SOON_S)
        assert runner.run("int main(void) { return 0; }").verdict == "ok"


@pytest.mark.parametrize("end", [remove, kill])
def test_a_container_that_somebody_ends_before_its_limits_are_changed(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, end: Callable[[Engine, str], None]
) -> None:
    def late(engine: Engine, identifier: str, limits: Limits, processes: int) -> None:
        end(engine, identifier)
        container.update(engine, identifier, limits, processes)

    monkeypatch.setattr(sandbox, "update", late)
    less = {"memory": "128m"}  # than usual: the compiler is not tried within them, so they are changed after it
    with Runner("c", limits=less, engine=engine) as runner:
        result = runner.run("int main(void) { return 0; }")

    assert result.verdict == "internal_error"
    assert "went away" in result.message


def frozen(engine: Engine, identifier: str) -> bool:
    """Pause a container; on a busy machine the kernel does not always freeze it at once, which the engine refuses."""
    with suppress(APIError):
        engine.api.pause(identifier)
        return True
    return False


def test_a_container_that_somebody_pauses(engine: Engine) -> None:
    with Runner(PYTHON, engine=engine) as runner:
        paused = runner.id
        run = runner.start(SLEEPS, timeouts={"run_ms": 2000})
        with Clock() as clock:
            for event in run:
                if isinstance(event, Output):
                    assert wait_until(lambda: frozen(engine, paused))
                    clock.start()
            result = run.result()

        assert result.verdict == "internal_error"
        assert "does not answer" in result.message
        clock.check(2 + SOON_S + 2)
        assert works(runner)
    assert wait_until(lambda: paused not in containers(engine))


# ----------------------------------------------------------------------------------------- many


@pytest.mark.alone
def test_a_hundred_submissions_at_once(engine: Engine) -> None:
    results: dict[int, tuple[str, str]] = {}
    before = set(containers(engine, owner=watch.owner))

    def submit(number: int) -> None:
        kinds = ("print(int(input()) * 2)", "while True: pass", "b = []\nwhile True: b.append(bytearray(1 << 20))")
        with Runner(PYTHON, engine=engine, limits={"memory": "64m"}) as runner:
            result = runner.run(kinds[number % 3], str(number), timeouts={"run_ms": 20_000, "cpu_ms": 300})
        results[number] = (result.verdict, result.stdout)

    threads = [threading.Thread(target=submit, args=(number,)) for number in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    expected = {0: "ok", 1: "time_limit", 2: "memory_limit"}
    assert results == {n: (expected[n % 3], f"{n * 2}\n" if n % 3 == 0 else "") for n in range(100)}
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)
