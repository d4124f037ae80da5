"""What a program may not do."""

from __future__ import annotations

import socket
import threading

from runner import Runner
from runner.engine import Engine


def test_a_program_has_no_privilege_at_all(python: Runner) -> None:
    program = """
import os
status = dict(line.split(":\\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\\t" in line)
print(os.getuid(), os.getgid(), os.getgroups(), status["CapEff"], status["CapPrm"], status["CapAmb"], status["NoNewPrivs"])
"""
    result = python.run(program)

    assert result.stdout == f"65534 65534 [] {'0' * 16} {'0' * 16} {'0' * 16} 1\n" or result.stdout.startswith(
        f"65534 65534 [65534] {'0' * 16} {'0' * 16} {'0' * 16} 1"
    )


def test_a_program_cannot_touch_the_supervisor(python: Runner) -> None:
    program = """
import os
def refused(act):
    try: act()
    except PermissionError: return True
    return False
print([refused(act) for act in (
    lambda: os.kill(1, 9), lambda: os.kill(1, 19), lambda: os.kill(os.getppid(), 9),
    lambda: open("/proc/1/mem", "rb"), lambda: os.listdir("/proc/1/fd"), lambda: open("/proc/1/environ").read(),
    lambda: os.setuid(0), lambda: os.listdir("/run/code-runner"), lambda: os.setpriority(os.PRIO_PROCESS, 1, 5),
)])
"""
    result = python.run(program)

    assert result.stdout == f"{[True] * 9}\n"


def test_only_the_work_folder_and_the_temporary_ones_can_be_written(python: Runner) -> None:
    program = """
import os
for folder, _, _ in os.walk("/"):
    if folder.startswith(("/proc", "/sys")): continue
    try:
        open(folder + "/probe", "w").close()
        os.remove(folder + "/probe")
        print(folder)
    except OSError: pass
"""
    result = python.run(program, timeouts={"run_ms": 30_000})

    # gVisor has no message queues.
    assert set(result.stdout.split()) | {"/dev/mqueue"} == {"/app", "/tmp", "/dev/shm", "/dev/mqueue"}


def test_a_program_cannot_change_its_own_source(python: Runner) -> None:
    result = python.run(
        "import os\nfor act in (lambda: open('main.py', 'w'), lambda: os.remove('main.py')):\n try: act()\n except PermissionError: print('refused')"
    )

    assert result.stdout == "refused\nrefused\n"


def gateway(engine: Engine) -> str:
    """This machine's address on the engine's network."""
    bridge = engine.api.inspect_network("bridge")["IPAM"]["Config"][0]
    return str(bridge.get("Gateway") or bridge["Subnet"].rsplit(".", 1)[0] + ".1")


def test_nothing_outside_can_be_reached(python: Runner, engine: Engine) -> None:
    """A listener on every address of this machine must not hear anything."""
    heard: list[str] = []
    with socket.create_server(("0.0.0.0", 0)) as listener:
        port = listener.getsockname()[1]
        listener.settimeout(5)

        def listen() -> None:
            try:
                heard.append(str(listener.accept()[1]))
            except OSError:
                return

        waiting = threading.Thread(target=listen, daemon=True)
        waiting.start()
        program = f"""
import socket
for host in ("{gateway(engine)}", "127.0.0.1", "localhost", "::1"):
    try: socket.create_connection((host, {port}), timeout=1); print("REACHED", host)
    except OSError as e: print(type(e).__name__)
print(sorted(name for _, name in socket.if_nameindex()))
"""
        result = python.run(program)

    assert "REACHED" not in result.stdout
    assert result.stdout.endswith("['lo']\n")
    assert heard == []


def test_an_attempt_to_leave_is_counted(python: Runner, engine: Engine) -> None:
    result = python.run(f"import socket\nsocket.create_connection(('{gateway(engine)}', 1), timeout=1)")

    assert (result.verdict, [breach.limit for breach in result.breaches]) == ("runtime_error", ["network"])


def test_a_loopback_server_of_its_own_works(python: Runner) -> None:
    program = "import socket\ns = socket.create_server(('127.0.0.1', 8080))\nc = socket.create_connection(('127.0.0.1', 8080))\nc.send(b'hi'); print(s.accept()[0].recv(2))"

    result = python.run(program)

    assert (result.verdict, result.stdout, result.breaches) == ("ok", "b'hi'\n", ())


def test_no_core_is_dumped(python: Runner) -> None:
    result = python.run("import resource; print(resource.getrlimit(resource.RLIMIT_CORE))")

    assert result.stdout == "(0, 0)\n"


def test_the_engine_is_asked_for_all_that_it_can_hold(python: Runner, engine: Engine) -> None:
    host = engine.api.inspect_container(python.id)["HostConfig"]

    assert host["CapDrop"] == ["ALL"]
    assert {name.removeprefix("CAP_") for name in host["CapAdd"]} == {"SETUID", "SETGID", "KILL"}
    assert host["NetworkMode"] == "none"
    assert host["ReadonlyRootfs"] is True
    assert "no-new-privileges" in host["SecurityOpt"]
    assert host["Memory"] == host["MemorySwap"] > 0
    assert host["LogConfig"]["Type"] == "none"
    assert host["IpcMode"] == "private"
