"""The containers that sandboxes are: what they are made with, and how they are found, changed and removed.

The only room that knows in what engines differ.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from foundation.settings import SandboxSettings
from languages import Limits
from runner import reaper, supervisor
from runner.engine import Engine, EngineInfo, translate_errors
from runner.errors import EngineError, ImageError, SandboxError, UnknownRunner

LIMITS_LABEL = "code-runner.limits"
"""On every container of ours; the limits of its runs, as in the result's JSON."""
SUPERVISOR_PROCESSES = 1
"""Beside the program's own: the supervisor itself."""
GVISOR_THREADS = 64
"""What gVisor starts for itself: half of it, with Python in it. It takes two threads more for each of the program's
processes, and dies with all in it when it is refused one; so the supervisor bounds those."""
ULIMITS = {
    "stack": 64 << 20,  # what deep recursion in an interview answer needs
    # Named because Podman refuses its own defaults where they are more than it may have itself.
    "nofile": 1024,
    "nproc": 16384,  # of all sandboxes together: the limit of one is the engine's
}
"""Rootless engines get no `nproc`: they cannot raise their user's own, which may be lower, and make no sandbox then."""
STRICT = Path(__file__).parent / "seccomp.json"
"""The seccomp profile of ours."""
FILES = 16384
"""Files and folders on each tmpfs: their entries are kernel memory of the sandbox."""
MOST_STDIN_BYTES = 1 << 30
"""The largest stdin that is a file for the program; more comes through a pipe."""
CPU_PERIOD_US = 100_000
"""What a share of the cores is counted by: the kernel's default."""


def _tmpfs(limits: Limits, info: EngineInfo) -> dict[str, str]:
    # Podman (4.3, 5.4) knows no nr_inodes: there, only the memory that entries take is bounded.
    own, few = ("", "") if info.podman else (f",nr_inodes={FILES}", ",nr_inodes=16")
    # And it makes these two writable by itself, of any size; 5.4 fills /run from the image, with its open /run/lock.
    # And Docker's own /dev/shm has no bound for its entries, which take minutes to wipe.
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
    """What runs a sandbox: `runc`, `crun`, `runsc` and others."""
    return settings.runtime or engine.info.runtime


def gvisor(runtime: str) -> bool:
    """Whether it is gVisor: a kernel of the sandbox's own, whose limits nobody can change."""
    return Path(runtime).name.startswith("runsc")


def processes_held(processes: int, runtime: str) -> int:
    """What the engine has to allow for a sandbox of so many processes, the supervisor's included."""
    return 2 * processes + GVISOR_THREADS if gvisor(runtime) else processes


CREATE: dict[str, Callable[[Limits, EngineInfo], dict[str, object]]] = {
    # Equal, or swap lets a program pass the limit unseen.
    "memory": lambda limits, _: {"mem_limit": limits.memory_bytes, "memswap_limit": limits.memory_bytes},
    "cpus": lambda limits, _: {"nano_cpus": int(limits.cpus * 1e9)},
    "processes": lambda limits, info: {
        "pids_limit": processes_held(limits.processes + SUPERVISOR_PROCESSES, info.runtime)
    },
    "disk": lambda limits, info: {"tmpfs": _tmpfs(limits, info), "shm_size": limits.disk_bytes},
}
"""What the engine's create call gets for each limit that the engine holds."""
CHANGEABLE = ("memory", "cpus", "processes")
"""The limits that most engines change while a container runs; another value of any other needs a new container."""


@cache
def _profile(path: Path) -> str:
    try:
        return json.dumps(json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:  # it was good when the settings were read
        raise SandboxError("bad_seccomp", path=str(path), reason=str(error)) from None


def _seccomp(named: str, engine: Engine) -> list[str]:
    """The engine's option for a profile; the names are those of `foundation.settings.SECCOMP`."""
    if named == "unconfined":
        return ["seccomp=unconfined"]
    # A kernel without seccomp refuses every profile.
    if named == "engine" or "seccomp" not in engine.info.security:
        return []
    path = STRICT if named == "strict" else Path(named).expanduser()
    profile = _profile(path)
    if not engine.info.podman:
        return [f"seccomp={profile}"]
    # Podman opens the file itself, which it can where it is on this machine.
    return [f"seccomp={path.resolve()}"] if engine.endpoint.socket and sys.platform == "linux" else []


def confinement(engine: Engine, settings: SandboxSettings) -> dict[str, Any]:
    """What the engine's create call gets for the settings of the sandbox.

    Raises:
        SandboxError: the engine would take one of them and not apply it.
    """
    info = engine.info
    options = ["no-new-privileges", *_seccomp(settings.seccomp, engine)]
    if settings.runtime and info.podman and settings.runtime not in (info.runtime, Path(info.runtime).name):
        raise SandboxError("no_runtime", runtime=settings.runtime)
    if settings.apparmor not in ("", "unconfined") and "apparmor" not in info.security:
        raise SandboxError("no_apparmor", profile=settings.apparmor)
    if settings.apparmor:
        options.append(f"apparmor={settings.apparmor}")
    return {"security_opt": options} | ({"runtime": settings.runtime} if settings.runtime else {})


def create(
    engine: Engine, image: str, language: str, limits: Limits, *, run_limits: Limits, settings: SandboxSettings
) -> str:
    """Make the container of a sandbox, not started yet; returns its id.

    It is held to `limits`; `run_limits` are noted on it.

    Raises:
        ImageError: the image is not there.
        EngineError: the engine refused, or would not hold it to a limit.
    """
    import docker

    host: dict[str, Any] = {
        "cap_drop": ["ALL"],
        "cap_add": ["SETUID", "SETGID", "KILL"],
        "read_only": True,
        "network_mode": "none",
        "ipc_mode": "private",
        # The host's resolver and the names of its networks are nobody's business; this leads nowhere (RFC 5737).
        "dns": ["192.0.2.1"],
        "dns_search": ["."],
        # Else the kernel keeps a closed connection's port for a minute, from the next program too.
        "sysctls": {"net.ipv4.tcp_max_tw_buckets": "0"},
        "auto_remove": True,
        "log_config": {"type": "none", "config": {}},
        "ulimits": [
            {"name": name, "soft": most, "hard": most}
            for name, most in ULIMITS.items()
            if not (name == "nproc" and engine.info.rootless)
        ],
    }
    host |= confinement(engine, settings)
    info = replace(engine.info, runtime=runtime(engine, settings))
    for arguments in CREATE.values():
        host |= arguments(limits, info)
    with translate_errors(engine.endpoint):
        try:
            made = engine.api.create_container(
                image,
                entrypoint=supervisor.command(),
                command=[],
                stdin_open=True,
                user="0:0",
                working_dir="/app",
                environment={"HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8"},
                hostname="sandbox",
                labels={
                    reaper.LABEL: language,
                    reaper.OWNER_LABEL: reaper.watch.owner,
                    LIMITS_LABEL: json.dumps(run_limits.to_dict()),
                },
                host_config=engine.api.create_host_config(**host),
                healthcheck={"test": ["NONE"]},
            )
        except docker.errors.ImageNotFound as error:
            raise ImageError("image_gone", image=image, language=language) from error
    # It says so and goes on without: a program that outgrows its limit would be told that all is well.
    if discarded := [warning for warning in made.get("Warnings") or () if "discarded" in warning]:
        remove(engine, made["Id"])
        raise EngineError("unbounded", reason=discarded[0])
    return str(made["Id"])


def check_held(held: str, cgroup: str, limits: Limits) -> None:
    """See that the kernel holds a sandbox to its limits, by what its control group says.

    Not every engine that drops a limit says so: Docker, rootless on cgroup v1, takes all and applies none.

    Args:
        held: the limits of memory and processes, CPU quota and period, as the control group's files say them; `?`
            where there is no such file.
        cgroup: the control group's version. In a group of version 2 each controller in force has its file; where
            no control group is seen ("0", as in gVisor) or only some of version 1, the engine is believed.
        limits: what it must be held to at least.

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
        if (cgroup == "2" if said == "?" else not said.isdigit() or int(said) > limit * 1.001)  # 0.29 is none in binary
    ]
    if loose:
        raise EngineError("unbounded", reason=f"none is in force for {' and '.join(loose)}.")


def _updating(limits: Limits, processes: int, engine: Engine) -> tuple[str, dict[str, Any]]:
    """The API (a part of the path) that can change a container's limits, and the body of the call."""
    memory = limits.memory_bytes
    if engine.info.podman:  # its Docker API has no such call before version 5, its own has
        cpu = {"period": CPU_PERIOD_US, "quota": int(limits.cpus * CPU_PERIOD_US)}
        body: dict[str, Any] = {"memory": {"limit": memory, "swap": memory}, "cpu": cpu, "pids": {"limit": processes}}
        return "/v4.3.0/libpod", body
    nano_cpus = int(limits.cpus * 1e9)
    body = {"Memory": memory, "MemorySwap": memory, "NanoCpus": nano_cpus, "PidsLimit": processes}
    return f"/v{engine.api.api_version}", body


def update(engine: Engine, identifier: str, limits: Limits, processes: int) -> None:
    """Hold a container to other memory, cpus and processes: those of the program and ours.

    Raises:
        EngineError: the engine refused.
    """
    with translate_errors(engine.endpoint):
        # Not through docker-py's update_container: it has no nano_cpus and no pids_limit.
        api: Any = engine.api
        version, body = _updating(limits, processes, engine)
        response = api._post_json(f"{api.base_url}{version}/containers/{identifier}/update", data=body)
        api._raise_for_status(response)


def find(engine: Engine, identifier: str) -> dict[str, Any]:
    """What the engine says of a sandbox of ours.

    Raises:
        UnknownRunner: there is none with that id.
    """
    import docker

    unknown = UnknownRunner("unknown_runner", runner=identifier)
    with translate_errors(engine.endpoint):
        try:
            found: dict[str, Any] = engine.api.inspect_container(identifier)
        except docker.errors.NotFound:
            raise unknown from None
        except docker.errors.NullResource:
            raise unknown from None
    if reaper.LABEL not in (found["Config"]["Labels"] or {}) or not found["State"]["Running"]:
        raise unknown
    return found


def remove(engine: Engine, identifier: str) -> None:
    """Remove a container, running or not; one that is gone is fine.

    Raises:
        EngineError: the engine does not answer.
    """
    import docker

    with translate_errors(engine.endpoint):
        try:
            engine.api.remove_container(identifier, force=True, v=True)
        except docker.errors.APIError as error:
            # 409: its own automatic removal is under way
            if error.status_code not in (404, 409):
                raise


def exists(engine: Engine, identifier: str) -> bool:
    """Whether the engine still has a container, running or not. Its removal is waited for, 5 s at most.

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
    """Whether the engine has a container now.

    It is asked of the container itself: Docker that was killed may go on to list one that it has no more, until it
    is restarted (seen with 20.10).

    Raises:
        EngineError: the engine does not answer.
    """
    import docker

    with translate_errors(engine.endpoint):
        try:
            engine.api.inspect_container(identifier)
        except docker.errors.NotFound:
            return False
    return True


def sweep(engine: Engine) -> list[str]:
    """Remove every sandbox of ours on the engine, whoever made it; returns their ids.

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        listed = engine.api.containers(all=True, filters={"label": reaper.LABEL})
    found = [container["Id"] for container in listed if known(engine, container["Id"])]
    for identifier in found:
        remove(engine, identifier)
    return found
