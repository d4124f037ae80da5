"""The containers of sandboxes: create, find, change and remove them.

The only module that knows how engines differ.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from foundation.settings import SandboxSettings
from languages import Limits
from runner import owner, reaper, supervisor
from runner.engine import Engine, EngineInfo, translate_errors
from runner.errors import EngineError, ImageError, SandboxError, UnknownRunner
from runner.wire import Refusal

LIMITS_LABEL = "code-runner.limits"
"""On every container of ours; its value is the limits of its runs, as in the result's JSON."""
WAITS_LABEL = "code-runner.waits"
"""On containers that were made to wait for another process, even while one uses it; its value is the user's number."""
SUPERVISOR_PROCESSES = 1
"""In addition to the program's own: the supervisor itself."""
GVISOR_THREADS = 64
"""gVisor's own threads, twice as many as measured with Python in it. It needs two more for each process of the program,
and the whole sandbox dies if it is refused one, so the supervisor bounds the program's processes."""
ULIMITS = {
    # The supervisor sets the program's, as the memory limit allows.
    "stack": (64 << 20, 1 << 50),
    # Set because Podman refuses its own defaults if they exceed its own limits.
    "nofile": (1024, 1024),
    "nproc": (16384, 16384),  # for all sandboxes together: the engine limits each one
}
"""Soft and hard limits."""
NOT_ROOTLESS = {"stack", "nproc"}
"""Those that a rootless engine does not get: it cannot raise its user's own, and makes no sandbox if they are lower."""
STRICT = Path(__file__).parent / "seccomp.json"
"""Our own seccomp profile."""
FILES = 16384
"""Files and folders on each tmpfs: each takes kernel memory of the sandbox."""
MOST_STDIN_BYTES = 1 << 30
"""The largest stdin that is a file for the program; more comes through a pipe."""
FORGOTTEN_S = 600
"""A container that does not run and is so old is nobody's: a sandbox is started at once, and ends by being removed."""
NOT_FOUND, CONFLICT = 404, 409
"""The engine's statuses for what does not exist, and for what is being removed already."""
CPU_PERIOD_US = 100_000
"""The period of CPU quotas: the kernel's default."""


def _tmpfs(limits: Limits, info: EngineInfo) -> dict[str, str]:
    # Podman (4.3, 5.4) has no nr_inodes: there, only the entries' memory is bounded.
    own, few = ("", "") if info.podman else (f",nr_inodes={FILES}", ",nr_inodes=16")
    # It makes these two writable by itself, without a size; 5.4 fills /run from the image, with its open /run/lock.
    # Docker's own /dev/shm has no bound for its entries, and wiping them would take minutes.
    others = (
        dict.fromkeys(("/run", "/var/tmp"), "ro,noexec,nosuid,nodev,size=65536")
        if info.podman
        else {"/dev/shm": f"rw,noexec,nosuid,nodev,mode=1777,size={limits.disk_bytes}{own}"}
    )
    return {
        "/app": f"rw,exec,nosuid,nodev,mode=1777,size={limits.disk_bytes}{own}",
        "/tmp": f"rw,exec,nosuid,nodev,mode=1777,size={limits.disk_bytes}{own}",
        "/run/code-runner": f"rw,noexec,nosuid,nodev,mode=0700,size={MOST_STDIN_BYTES + 65536}{few}",
        **others,
    }


def runtime(engine: Engine, settings: SandboxSettings) -> str:
    """Return the runtime of a sandbox: `runc`, `crun`, `runsc` or another."""
    return settings.runtime or engine.info.runtime


def gvisor(runtime: str) -> bool:
    """Return whether a runtime is gVisor: the sandbox has its own kernel, whose limits cannot be changed."""
    return Path(runtime).name.startswith("runsc")


def processes_held(processes: int, runtime: str) -> int:
    """Return how many processes the engine must allow for a sandbox of so many, the supervisor's included."""
    return 2 * processes + GVISOR_THREADS if gvisor(runtime) else processes


CREATE: dict[str, Callable[[Limits, EngineInfo], dict[str, object]]] = {
    # Equal, or a program could exceed the limit unseen by swapping.
    "memory": lambda limits, _: {"Memory": limits.memory_bytes, "MemorySwap": limits.memory_bytes},
    "cpus": lambda limits, _: {"NanoCpus": int(limits.cpus * 1e9)},
    "processes": lambda limits, info: {
        "PidsLimit": processes_held(limits.processes + SUPERVISOR_PROCESSES, info.runtime)
    },
    "disk": lambda limits, info: {"Tmpfs": _tmpfs(limits, info), "ShmSize": limits.disk_bytes},
}
"""What the HostConfig of the engine's create call gets for each limit that the engine holds."""
CHANGEABLE = ("memory", "cpus", "processes")
"""The limits that most engines change while a container runs; another value of any other needs a new container."""


@cache
def _profile(path: Path) -> str:
    try:
        return json.dumps(json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:  # it was valid when the settings were read
        raise SandboxError("bad_seccomp", path=str(path), reason=str(error)) from None


def _seccomp(named: str, engine: Engine) -> list[str]:
    """Return the engine's option for a profile; the names are those of `foundation.settings.SECCOMP`."""
    if named == "unconfined":
        return ["seccomp=unconfined"]
    # A kernel without seccomp refuses every profile.
    if named == "engine" or "seccomp" not in engine.info.security:
        return []
    path = STRICT if named == "strict" else Path(named).expanduser()
    profile = _profile(path)
    if not engine.info.podman:
        return [f"seccomp={profile}"]
    # Podman opens the file itself, which it can if it is on this machine.
    return [f"seccomp={path.resolve()}"] if engine.endpoint.socket and sys.platform == "linux" else []


def confinement(engine: Engine, settings: SandboxSettings) -> dict[str, Any]:
    """Return what the HostConfig of the engine's create call gets for the sandbox's settings.

    Raises:
        SandboxError: the engine would accept one of them and not apply it.
    """
    info = engine.info
    options = ["no-new-privileges", *_seccomp(settings.seccomp, engine)]
    if settings.runtime and info.podman and settings.runtime not in (info.runtime, Path(info.runtime).name):
        raise SandboxError("no_runtime", runtime=settings.runtime)
    if settings.apparmor not in ("", "unconfined") and "apparmor" not in info.security:
        raise SandboxError("no_apparmor", profile=settings.apparmor)
    if settings.apparmor:
        options.append(f"apparmor={settings.apparmor}")
    return {"SecurityOpt": options} | ({"Runtime": settings.runtime} if settings.runtime else {})


def described(
    engine: Engine,
    image: str,
    language: str,
    limits: Limits,
    *,
    run_limits: Limits,
    settings: SandboxSettings,
    supervised: supervisor.Settings = supervisor.SANDBOX,
    labels: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return what the container of a sandbox is made from, as the engine's create call takes it.

    It is held to `limits`; `run_limits` are noted in a label.

    Raises:
        EngineError, SandboxError: the engine would not enforce a setting.
    """
    host: dict[str, Any] = {
        "CapDrop": ["ALL"],
        "CapAdd": ["SETUID", "SETGID", "KILL"],
        "ReadonlyRootfs": True,
        "NetworkMode": "none",
        "IpcMode": "private",
        # Or the sandbox would see the host's resolver and search domains; this address leads nowhere (RFC 5737).
        "Dns": ["192.0.2.1"],
        "DnsSearch": ["."],
        # Or the kernel would keep a closed connection's port from the next program for a minute.
        "Sysctls": {"net.ipv4.tcp_max_tw_buckets": "0"},
        "AutoRemove": True,
        "LogConfig": {"Type": "none", "Config": {}},
        "Ulimits": [
            {"Name": name, "Soft": soft, "Hard": hard}
            for name, (soft, hard) in ULIMITS.items()
            if not (name in NOT_ROOTLESS and engine.info.rootless)
        ],
    }
    host |= confinement(engine, settings)
    info = replace(engine.info, runtime=runtime(engine, settings))
    for arguments in CREATE.values():
        host |= arguments(limits, info)
    return {
        "Image": image,
        "Entrypoint": supervisor.command(supervised),
        "Cmd": [],
        "User": "0:0",
        "WorkingDir": "/app",
        "Env": ["HOME=/tmp", "TMPDIR=/tmp", "LANG=C.UTF-8"],
        "Hostname": "sandbox",
        "OpenStdin": True,
        "StdinOnce": True,  # it closes when the client that is attached to it goes away
        "AttachStdin": True,
        "AttachStdout": True,
        "AttachStderr": True,
        "Labels": {reaper.LABEL: language, LIMITS_LABEL: json.dumps(run_limits.to_dict()), **(labels or {})},
        "HostConfig": host,
        "Healthcheck": {"Test": ["NONE"]},
    }


def create(engine: Engine, made_from: Mapping[str, Any]) -> str:
    """Create a container that is `described`, without starting it; return its id.

    Raises:
        ImageError: the image does not exist.
        EngineError: the engine refused, or would not enforce a limit.
    """
    mine = {reaper.OWNER_LABEL: reaper.watch.owner, owner.LABEL: owner.this_process()}
    body = {**made_from, "Labels": {**made_from["Labels"], **mine}}
    with translate_errors(engine.endpoint):
        try:
            made = engine.call("POST", "/containers/create", body)
        except Refusal as refusal:
            if refusal.status_code == NOT_FOUND:
                raise ImageError("image_gone", image=body["Image"], language=body["Labels"][reaper.LABEL]) from refusal
            raise
    # The engine only warns and goes on: a program that outgrows its limit would be reported as ok.
    if discarded := [warning for warning in made.get("Warnings") or () if "discarded" in warning]:
        remove(engine, made["Id"])
        raise EngineError("unbounded", reason=discarded[0])
    return str(made["Id"])


def check_held(held: str, cgroup: str, limits: Limits) -> None:
    """Check in its control group that the kernel holds a sandbox to its limits.

    Not every engine that drops a limit warns: Docker, rootless on cgroup v1, accepts all and applies none.

    Args:
        held: the limits of memory and processes, CPU quota and period from the control group's files; `?` for a
            file that does not exist.
        cgroup: the control group's version. In version 2 each controller in force has its file; if there is no
            control group ("0", as in gVisor), or only some of version 1, the engine is trusted.
        limits: the limits to check for.

    Raises:
        EngineError: it is not.
    """
    memory, processes, quota, period = [*held.split(), "?"][:4]
    most = {
        "memory": (memory, limits.memory_bytes),
        "processes": (processes, limits.processes + SUPERVISOR_PROCESSES),
        "cpus": (quota, limits.cpus * int(period) if period.isdigit() else 0),
    }
    loose = [
        name
        for name, (said, limit) in most.items()
        if (cgroup == "2" if said == "?" else not said.isdigit() or int(said) > limit * 1.001)  # 0.29 is inexact
    ]
    if loose:
        raise EngineError("unbounded", reason=f"none is in force for {' and '.join(loose)}.")


def _updating(limits: Limits, processes: int, engine: Engine) -> tuple[str, dict[str, Any]]:
    """Return the API (the path's beginning, "" for Docker's) that can change a container's limits, and the body."""
    memory = limits.memory_bytes
    if engine.info.podman:  # its Docker API has no such call before version 5, but its own has
        cpu = {"period": CPU_PERIOD_US, "quota": int(limits.cpus * CPU_PERIOD_US)}
        body: dict[str, Any] = {"memory": {"limit": memory, "swap": memory}, "cpu": cpu, "pids": {"limit": processes}}
        return "/v4.3.0/libpod", body
    nano_cpus = int(limits.cpus * 1e9)
    body = {"Memory": memory, "MemorySwap": memory, "NanoCpus": nano_cpus, "PidsLimit": processes}
    return "", body


def update(engine: Engine, identifier: str, limits: Limits, processes: int) -> None:
    """Change the memory, cpus and processes of a container; `processes` includes our own.

    Raises:
        EngineError: the engine refused.
    """
    with translate_errors(engine.endpoint):
        base, body = _updating(limits, processes, engine)
        engine.call("POST", f"/containers/{identifier}/update", body, base=base)


def find(engine: Engine, identifier: str) -> dict[str, Any]:
    """Return what the engine reports of one of our sandboxes.

    Raises:
        UnknownRunner: there is none with that id.
    """
    unknown = UnknownRunner("unknown_runner", runner=identifier)
    if not identifier:
        raise unknown
    with translate_errors(engine.endpoint):
        try:
            found: dict[str, Any] = engine.call("GET", f"/containers/{quote(identifier, safe='')}/json")
        except Refusal as refusal:
            if refusal.status_code == NOT_FOUND:
                raise unknown from None
            raise
    if reaper.LABEL not in (found["Config"]["Labels"] or {}) or not found["State"]["Running"]:
        raise unknown
    return found


def remove(engine: Engine, identifier: str) -> None:
    """Remove a container, running or not, if it still exists.

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        try:
            engine.call("DELETE", f"/containers/{identifier}", force=1, v=1)
        except Refusal as refusal:
            # A conflict: its own automatic removal is under way.
            if refusal.status_code not in (NOT_FOUND, CONFLICT):
                raise


def exists(engine: Engine, identifier: str) -> bool:
    """Return whether a container still exists, after waiting up to 5 s for its removal.

    Raises:
        EngineError: the engine does not answer.
    """
    deadline = time.monotonic() + 5
    while known(engine, identifier):
        if time.monotonic() > deadline:
            return True
        time.sleep(0.05)
    return False


def known(engine: Engine, identifier: str) -> bool:
    """Return whether the engine has a container now.

    It is asked of the container itself: Docker that was killed may go on to list one that it has no more, until it
    is restarted (seen with 20.10).

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        try:
            engine.call("GET", f"/containers/{identifier}/json")
        except Refusal as refusal:
            if refusal.status_code == NOT_FOUND:
                return False
            raise
    return True


Use = Literal["unused", "in_use", "unknown"]
"""Whether the process that made a sandbox lives; unknown if it runs on another machine or in another container."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sandbox on the engine."""

    id: str
    use: Use


def sandboxes(engine: Engine) -> list[Found]:
    """Return all our sandboxes on the engine, whoever made them.

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        listed = engine.call("GET", "/containers/json", all=1, filters=json.dumps({"label": [reaper.LABEL]}))
    return [Found(each["Id"], _use(each)) for each in listed if known(engine, each["Id"])]


def _use(container: dict[str, Any]) -> Use:
    if container.get("State") != "running" and time.time() - container["Created"] > FORGOTTEN_S:
        return "unused"
    lives = owner.lives((container.get("Labels") or {}).get(owner.LABEL, ""))
    return "unknown" if lives is None else "in_use" if lives else "unused"
