"""The engine's tests on newer engines than this machine's own: the Dockers and the Podmans of newer Debians.

    make test-newer

Those of one Debian live in a folder, made once from its packages and kept in the user's cache folder, and run on this
machine's kernel with all its speed. Podman opens the seccomp profile by its path, so this repository and the temporary
folders stand where they stand here. `python -m tests.engines.newer gvisor` runs one of them alone.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from runner import provision
from runner.engine import find
from runner.errors import EngineError
from tests.engines import copy_images, run_health, run_tests
from tests.engines.podman import UNMET as PODMANS

CACHE = user_cache_path("code-runner") / "newer"
PACKAGES = ("docker.io", "podman", "runc", "runsc", "netavark", "iptables", "ca-certificates", "procps")
REPOSITORY = Path(__file__).parents[2]
START_S = 60
BRIDGE, ADDRESS = "code-runner", "172.31.26.1/24"
"""A network of Docker's own: that of the engine beside it must stay."""
# The new root is the mount's own: in a mere `chroot` gVisor could make no user namespace.
_INSIDE = """
mount --bind "$0" "$0"
for place in /proc /sys /dev /tmp "$1"; do mkdir -p "$0$place" && mount --rbind "$place" "$0$place"; done
mount -t tmpfs tmpfs "$0/run"
cd "$0" && shift
pivot_root . mnt
exec chroot . "$@"
"""
DOCKER = ("dockerd", "--host={host}", f"--bridge={BRIDGE}", "--iptables=false", "--ip6tables=false")
# crun refuses the mixture of both cgroup versions that many machines have; runc takes it.
PODMAN = ("podman", "--runtime=runc", "system", "service", "--time=0", "{host}")


_COUNTS = "it lets nobody count: neither CPU time nor refused processes nor lost packets nor deaths for memory"
_KERNEL = "its own kernel answers every call, and obeys no seccomp profile"
_MEMORY = "its own memory is the sandbox's too, and it refuses a program more before the kernel kills"
_SHOWS = "its /proc shows more, and less"
_FIXED = "nothing of its containers can be changed: the compiler gets what the program may use, for every run anew"
GVISORS = {
    "test_confinement.py": _KERNEL,
    "test_cleaning.py::test_what_was_compiled_cannot_be_changed_by_what_runs": "it obeys no sticky bit: see runner/run.py",
    "test_limits.py::test_a_child_that_burns_cpu_while_its_parent_waits_counts": _COUNTS,
    "test_limits.py::test_two_threads_use_up_the_cpu_clock_together": _COUNTS,
    "test_limits.py::test_a_fork_bomb_ends_in_time_and_leaves_nothing": _COUNTS,
    "test_limits.py::test_processes_are_counted_exactly": _COUNTS,
    "test_limits.py::test_a_child_killed_for_memory_under_a_parent_that_ends_well_is_ok_with_a_breach": _MEMORY,
    "test_limits.py::test_a_disk_without_room_for_another_file_is_seen": "it bounds no tmpfs's entries",
    "test_limits.py::test_a_small_memory_limit_does_not_starve_the_compiler": _FIXED,
    "test_limits.py::test_memory_within_the_limit_passes": _MEMORY,
    "test_limits.py::test_the_kernel_ends_a_program_that_outgrows_its_memory": _MEMORY,
    "test_memory.py::test_a_sandbox_that_dies_for_memory_with_its_supervisor_is_a_memory_limit": _MEMORY,
    "test_memory.py::test_growing_without_end_is_a_memory_limit_at_any_limit": _MEMORY,
    "test_privileges.py::test_a_program_cannot_touch_the_supervisor": _SHOWS,
    "test_privileges.py::test_a_program_has_no_privilege_at_all": _SHOWS,
    "test_privileges.py::test_an_attempt_to_leave_is_counted": _COUNTS,
    "test_results.py::test_the_same_source_is_compiled_once": _FIXED,
    "test_streaming.py::test_a_pool_has_the_next_sandbox_ready_and_gives_a_source_its_old_one_back": _FIXED,
    "test_streaming.py::test_events_tell_phases_usage_and_at_last_the_result": _COUNTS,
}


@dataclass(frozen=True, slots=True)
class Newer:
    """An engine, and how it is started."""

    suite: str
    """The Debian whose it is."""
    command: tuple[str, ...]
    unmet: Mapping[str, str] = field(default_factory=dict)
    """The tests that cannot pass there, and why."""
    hostile: str | None = ""
    """Which hostile programs are run there, as pytest's `-k`; None: none, and no health check."""
    slowness: int = 1


ENGINES = {
    "docker-trixie": Newer("trixie", DOCKER),
    "podman-trixie": Newer("trixie", PODMAN, PODMANS),
    "docker-forky": Newer("forky", DOCKER),
    "podman-forky": Newer("forky", PODMAN, PODMANS),
    "gvisor": Newer(
        "trixie",
        (*DOCKER, "--default-runtime=runsc", "--config-file=/srv/gvisor.json"),
        GVISORS,
        hostile=None,
        slowness=3,
    ),
}
GVISOR = {"runtimes": {"runsc": {"path": "/usr/bin/runsc", "runtimeArgs": ["--network=none"]}}}


def main(*names: str) -> int:
    """Run them; returns an exit status."""
    for name in names or ENGINES:
        engine = ENGINES[name]
        with _serving(name, _root(engine.suite), engine.command) as host:
            status = run_tests(host, engine.unmet, engine.slowness, engine.hostile)
            if not status and engine.hostile is not None:
                status = run_health(host)
        if status:
            return status
    return 0


def _root(suite: str) -> Path:
    """The folder that the engines of a Debian live in, made where it is not there yet."""
    root = CACHE / f"{suite}-{sha256(repr((PACKAGES, GVISOR)).encode()).hexdigest()[:12]}"
    if not root.exists():
        if not shutil.which("mmdebstrap"):
            provision.install("mmdebstrap")
        partial = root.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        # A mirror may be some weeks behind.
        made_of = ("--aptopt=Acquire::Check-Valid-Until false", "--variant=minbase", f"--include={','.join(PACKAGES)}")
        subprocess.run(["mmdebstrap", *made_of, suite, partial], check=True)
        (partial / "srv/gvisor.json").write_text(json.dumps(GVISOR))
        partial.rename(root)
    return root


@contextmanager
def _serving(name: str, root: Path, command: tuple[str, ...]) -> Iterator[str]:
    """The engine while it runs, by its address."""
    socket = root / f"srv/{name}.sock"
    host = f"unix://{socket}"
    words = [word.format(host=f"unix:///srv/{socket.name}") for word in command]
    if command[0] == "dockerd":
        subprocess.run(["ip", "link", "add", BRIDGE, "type", "bridge"], check=True)
        subprocess.run(["ip", "address", "add", ADDRESS, "dev", BRIDGE], check=True)
        subprocess.run(["ip", "link", "set", BRIDGE, "up"], check=True)
    with (root / f"var/log/{name}.log").open("wb") as log:
        engine = subprocess.Popen(
            ["unshare", "--mount", "sh", "-ec", _INSIDE, root, REPOSITORY, *words], stdout=log, stderr=log
        )
    try:
        deadline = time.monotonic() + START_S
        while engine.poll() is None and time.monotonic() < deadline:
            with suppress(EngineError):
                find(host)
                break
            time.sleep(0.2)
        copy_images(host)
        yield host
    finally:
        engine.terminate()
        engine.wait()
        socket.unlink(missing_ok=True)
        if command[0] == "dockerd":
            subprocess.run(["ip", "link", "delete", BRIDGE], check=False)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
