"""Clients that are told to end, or killed, in each phase: no sandbox outlives them, and nothing typed is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from runner.engine import Engine
from tests.engine.conftest import ROOT, containers, script
from tests.support.clock import LONG_S, Clock, wait_until
from tests.support.terminal import Terminal

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
GONE_S = 5.0
"""How long after a client's death its containers may still be seen. Source: the issue."""
SLOW_TO_COMPILE = "#include __FILE__\n" * 3 + "int main(void) { return 0; }"
"""It includes itself 200 deep, and each line anew."""
SLOW_TO_RUN = "int main(void) { for (;;); }"


def gone(engine: Engine, owner: str) -> bool:
    with Clock() as clock:
        found_none = wait_until(lambda: not containers(engine, owner=owner))
    clock.check(GONE_S)
    return found_none


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        pytest.param(moment, number, marks=[] if moment == SIGNALS.index(number) else pytest.mark.thorough)
        for moment in range(4)
        for number in SIGNALS
    ],
)
def test_a_client_that_ends_while_it_starts_leaves_nothing(
    engine: Engine, tmp_path: Path, moment: int, number: signal.Signals
) -> None:
    """At moments from its start to the middle of its run."""
    owner = f"test-{random.randbytes(8).hex()}"
    (tmp_path / "main.py").write_text("import time; time.sleep(30)")
    command = f"import runner.reaper as r; r.watch.owner = {owner!r}; from tui.cli import main; main()"
    client = subprocess.Popen(
        [sys.executable, "-c", command, "run", str(tmp_path / "main.py"), "--run-timeout-ms", "60000"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    time.sleep(0.25 + moment * 0.18 + random.uniform(0, 0.18))
    client.send_signal(number)
    client.wait(LONG_S)

    time.sleep(1.0)  # what was asked for may still come
    assert gone(engine, owner)


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize(
    ("phase", "source"), [("compile", SLOW_TO_COMPILE), ("run", SLOW_TO_RUN)], ids=["compile", "run"]
)
def test_a_client_that_ends_in_a_phase_leaves_nothing(
    engine: Engine, phase: str, source: str, number: signal.Signals
) -> None:
    client = script(
        "import sys\n"
        "import runner.reaper as r\n"
        "from runner import Runner, Started\n"
        "for event in Runner('c').start(sys.argv[1], timeouts={'run_ms': 60_000}):\n"
        "    if event == Started(sys.argv[2]): print(r.watch.owner, flush=True)\n",
        source,
        phase,
    )
    assert client.stdout is not None
    owner = client.stdout.readline().strip()
    assert containers(engine, owner=owner)

    client.send_signal(number)
    client.communicate(timeout=LONG_S)

    assert gone(engine, owner)


@pytest.mark.parametrize("number", ["SIGKILL", "SIGINT"])
def test_a_container_between_create_and_start_is_reaped(engine: Engine, number: str) -> None:
    client = script(
        "import os, signal\n"
        "import runner.reaper as r\n"
        "import runner.sandbox\n"
        "from runner import Runner\n"
        f"runner.sandbox._start = lambda *_: (print(r.watch.owner, flush=True), os.kill(os.getpid(), signal.{number}))\n"
        "Runner('python')\n"
    )
    assert client.stdout is not None
    owner = client.stdout.readline().strip()

    client.communicate(timeout=LONG_S)

    assert owner
    assert gone(engine, owner)


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize(
    ("phase", "source"), [("compiling", SLOW_TO_COMPILE), ("running", SLOW_TO_RUN)], ids=["compile", "run"]
)
def test_the_app_that_ends_in_a_phase_keeps_what_was_typed_and_leaves_nothing(
    engine: Engine, tmp_path: Path, phase: str, source: str, number: signal.Signals
) -> None:
    owner = f"test-{random.randbytes(8).hex()}"
    (tmp_path / "main.c").write_text(source)
    state = tmp_path / "state"
    app = Terminal(
        state,
        {},
        f"import sys; sys.argv.append({str(tmp_path / 'main.c')!r}); import runner.reaper as r; r.watch.owner = {owner!r}",
    )
    app.until(lambda: bool(containers(engine, owner=owner)))
    os.write(app.screen, b"//typed\r\x12")
    app.until(lambda: phase.encode() in app.seen.lower())
    draft = state / "sessions/1/drafts/c.c"
    if number == signal.SIGKILL:  # it has no time to say goodbye
        app.until(lambda: draft.exists() and draft.read_text().startswith("//typed"))
    os.kill(app.pid, number)
    app.ended()

    assert draft.read_text().startswith("//typed\n")
    assert gone(engine, owner)
