"""Every limit holds, and says so with its proof."""

from __future__ import annotations

import pytest

from foundation.units import MIB
from runner import Breach, DefinitionError, Finished, Result, Runner, Usage
from tests.engine.conftest import enough_ms, ms
from tests.support.clock import Clock

OVER_MS = ms(300)
"""How much later than its limit a program may be seen to end. Source: the issue of the catalogue."""


def only(result: Result) -> Breach:
    assert len(result.breaches) == 1, result.breaches
    return result.breaches[0]


@pytest.mark.parametrize(
    "program",
    [
        "while True: pass",
        "import time; time.sleep(60)",
        "import signal; signal.pause()",
        "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
        "import signal, time\nfor s in (1, 2, 3, 15): signal.signal(s, signal.SIG_IGN)\ntime.sleep(60)",
        "import os, time\nos.fork()\nos.setsid() if not os.getppid() else None\ntime.sleep(60)",
        "import os, time\n[os.close(fd) for fd in (0, 1, 2)]\ntime.sleep(60)",
    ],
)
def test_the_wall_clock_ends_everything(python: Runner, program: str) -> None:
    allowed = enough_ms(python, 400)
    with Clock() as clock:
        result = python.run("print('begun', flush=True)\n" + program, timeouts={"run_ms": allowed})

    assert (result.verdict, result.signal, result.exit_code) == ("time_limit", "SIGKILL", None)
    assert result.stdout == "begun\n"
    assert allowed <= result.wall_ms
    clock.check((allowed + OVER_MS) / 1000, took=result.wall_ms / 1000)
    assert only(result).limit == "time"


def test_a_child_that_burns_cpu_while_its_parent_waits_counts(python: Runner) -> None:
    program = "import os\nif os.fork():\n os.wait()\nelse:\n while True: pass"

    result = python.run(program, timeouts={"run_ms": ms(30_000), "cpu_ms": ms(300)})

    assert result.verdict == "time_limit"
    assert only(result).limit == "cpu"


def test_two_threads_use_up_the_cpu_clock_together(python: Runner) -> None:
    program = "import os\nos.fork()\nwhile True: pass"

    result = python.run(program, limits={"cpus": 2}, timeouts={"run_ms": ms(30_000), "cpu_ms": ms(600)})

    assert only(result).limit == "cpu"
    assert only(result).allowed == ms(600)


@pytest.mark.parametrize("limit", ["32m", "64m", "300m"])
def test_the_kernel_ends_a_program_that_outgrows_its_memory(python: Runner, limit: str) -> None:
    result = python.run("x = []\nwhile True: x.append(bytearray(1 << 20))", limits={"memory": limit})

    assert (result.verdict, result.signal) == ("memory_limit", "SIGKILL")
    assert only(result).limit == "memory"
    assert only(result).allowed == int(limit[:-1]) << 20
    assert "the kernel killed 1 process" in only(result).evidence


def test_a_child_killed_for_memory_under_a_parent_that_ends_well_is_ok_with_a_breach(python: Runner) -> None:
    program = "import os\nif os.fork():\n os.wait(); print('fine')\nelse:\n x = bytearray(1 << 30)"

    result = python.run(program)

    assert (result.verdict, result.exit_code, result.stdout) == ("ok", 0, "fine\n")
    assert only(result).limit == "memory"


def test_a_memory_error_far_from_the_limit_is_a_runtime_error(python: Runner) -> None:
    result = python.run("raise MemoryError")

    assert (result.verdict, result.exit_code, result.breaches) == ("runtime_error", 1, ())


def test_memory_within_the_limit_passes(python: Runner) -> None:
    result = python.run("x = bytearray(40 << 20); print(len(x))", limits={"memory": "64m"})

    assert (result.verdict, result.breaches) == ("ok", ())


def test_a_small_memory_limit_does_not_starve_the_compiler(c: Runner) -> None:
    result = c.run("int main(void) { return 0; }", limits={"memory": "8m"})

    assert result.verdict == "ok"
    assert result.limits.memory_bytes == 8 << 20


def test_one_run_may_have_more_or_less_and_the_next_has_what_was_set(c: Runner) -> None:
    grow = "#include <stdlib.h>\nint main(void) { volatile char *p = malloc(100 << 20); for (int i = 0; i < 100 << 20; i += 4096) p[i] = 1; }"

    less = c.run(grow, limits={"memory": "50m"})
    usual = c.run(grow)

    assert (less.verdict, usual.verdict) == ("memory_limit", "ok")


@pytest.mark.parametrize("allowed", [1, 5, 64])
def test_processes_are_counted_exactly(python: Runner, allowed: int) -> None:
    program = """
import os, time
n = 1
try:
    while n < 1000:
        if not os.fork(): time.sleep(60)
        n += 1
except BlockingIOError:
    print("refused after", n, flush=True)
"""
    result = python.run(program, limits={"processes": allowed})

    assert (result.verdict, result.stdout) == ("ok", f"refused after {allowed}\n")
    assert only(result).limit == "processes"


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_flood_is_cut_at_the_limit_and_stopped(python: Runner, stream: str) -> None:
    with Clock() as clock:
        result = python.run(f"import sys\nwhile True: sys.{stream}.write('x' * 1000)", limits={"output": "100k"})

    assert result.verdict == "output_limit"
    assert result.output_bytes == 100 << 10
    assert (result.stdout_truncated, result.stderr_truncated) == (stream == "stdout", stream == "stderr")
    assert only(result).limit == "output"
    clock.check(ms(2000) / 1000, took=result.wall_ms / 1000)


@pytest.mark.parametrize(("written", "verdict"), [(4096, "ok"), (4097, "output_limit")])
def test_exactly_the_output_limit_passes(python: Runner, written: int, verdict: str) -> None:
    result = python.run(f"print('x' * {written}, end='')", limits={"output": 4096})

    assert result.verdict == verdict
    assert result.output_bytes == 4096


@pytest.mark.parametrize("folder", [".", "/tmp", "/dev/shm"])
def test_a_full_disk_is_seen_and_the_program_goes_on(python: Runner, folder: str) -> None:
    program = f"""
f = open("{folder}/big", "wb", buffering=0)
try:
    while f.write(bytes(1 << 16)): pass
except OSError as e:
    print(e.strerror)
"""
    result = python.run(program, limits={"disk": "8m"})

    assert (result.verdict, result.stdout) == ("ok", "No space left on device\n")
    assert only(result).limit == "disk"


SOCKETS = """
import socket
listener, kept = socket.create_server(("127.0.0.1", 0)), []
while True:
    sender = socket.create_connection(listener.getsockname())
    sender.setblocking(False)
    kept += [sender, listener.accept()]
    try:
        while True:
            sender.send(bytes(1 << 16))
    except BlockingIOError:
        pass
"""
DISKS = """
for folder in ("/app", "/tmp", "/dev/shm"):
    with open(folder + "/full", "wb") as file:
        file.write(bytes(20 << 20))
"""


@pytest.mark.parametrize("program", [SOCKETS, DISKS], ids=["sockets", "disks"])
def test_no_figure_is_above_its_limit_while_it_runs_or_after(python: Runner, program: str) -> None:
    limits = {"memory": "96m", "disk": "24m"}
    events = list(python.stream(program, limits=limits))

    (result,) = (event.result for event in events if isinstance(event, Finished))
    assert result.verdict == ("memory_limit" if program is SOCKETS else "ok")
    for used in (result, *(event for event in events if isinstance(event, Usage))):
        assert (used.memory_bytes or 0) <= 96 * MIB
        assert (used.disk_bytes or 0) <= 24 * MIB
    if program is DISKS:
        assert (result.disk_bytes or 0) >= 20 * MIB


def test_a_disk_without_room_for_another_file_is_seen(python: Runner) -> None:
    program = "i = 0\ntry:\n while True: open(str(i), 'w').close(); i += 1\nexcept OSError as e: print(e.strerror)"

    result = python.run(program, timeouts={"run_ms": ms(20_000)})

    assert result.stdout == "No space left on device\n"
    assert only(result).limit == "disk"


def test_cpus_slow_a_program_down(python: Runner) -> None:
    burn = "import time; t = time.process_time()\nwhile time.process_time() - t < 0.2: pass"

    result = python.run(burn, limits={"cpus": 0.25})

    assert result.wall_ms > 500


def test_a_fork_bomb_ends_in_time_and_leaves_nothing(python: Runner) -> None:
    bomb = "import os\nwhile True:\n try: os.fork()\n except OSError: pass"
    allowed = enough_ms(python, 700)
    with Clock() as clock:
        result = python.run(bomb, timeouts={"run_ms": allowed})
    after = python.run("import os; print(len([p for p in os.listdir('/proc') if p.isdigit()]))")

    assert result.verdict == "time_limit"
    assert {breach.limit for breach in result.breaches} == {"time", "processes"}
    clock.check((allowed + OVER_MS) / 1000, took=result.wall_ms / 1000)
    assert after.stdout == "2\n"


def test_a_compiler_that_runs_out_of_time_is_a_compile_error(c: Runner) -> None:
    result = c.run("int main(void) { return 0; }", timeouts={"compile_ms": 1})

    assert result.verdict == "compile_error"
    assert (only(result).limit, only(result).phase) == ("time", "compile")


def test_a_compiler_that_floods_is_a_compile_error(c: Runner) -> None:
    result = c.run(f"#warning {'x' * 2000}\n" * 400 + "int main(void) { return 0; }")

    assert result.verdict == "compile_error"
    assert (only(result).limit, only(result).phase) == ("output", "compile")


@pytest.mark.parametrize(
    "limits", [{"memory": "64t"}, {"memory": "900g"}, {"cpus": 512}, {"cpus": 0}, {"processes": -1}]
)
def test_a_limit_that_cannot_be_is_refused_in_one_sentence(
    python: Runner, limits: dict[str, str | int | float]
) -> None:
    with pytest.raises(DefinitionError, match=next(iter(limits))) as refused:
        python.run("pass", limits=limits)

    assert "\n" not in str(refused.value)
    assert python.run("print(1)").stdout == "1\n"


def test_a_disk_that_was_full_for_a_moment_only_is_seen(python: Runner) -> None:
    program = """
import os
try:
    with open("big", "wb", buffering=0) as f:
        while f.write(bytes(1 << 16)): pass
except OSError as e:
    os.remove("big")
    print(e)
"""
    result = python.run(program)

    assert only(result).limit == "disk"
    assert (result.verdict, result.stdout) == ("ok", "[Errno 28] No space left on device\n")
