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


@dataclass(frozen=True, slots=True)
class Newer:
    """An engine, and how it is started."""

    suite: str
    """The Debian whose it is."""
    command: tuple[str, ...]
    unmet: Mapping[str, str] = field(default_factory=dict)
    """The tests that cannot pass there, and why."""


ENGINES = {
    "docker-trixie": Newer("trixie", DOCKER),
    "podman-trixie": Newer("trixie", PODMAN, PODMANS),
    "docker-forky": Newer("forky", DOCKER),
    "podman-forky": Newer("forky", PODMAN, PODMANS),
    "gvisor": Newer("trixie", (*DOCKER, "--default-runtime=runsc", "--config-file=/srv/gvisor.json")),
}
GVISOR = {"runtimes": {"runsc": {"path": "/usr/bin/runsc", "runtimeArgs": ["--network=none"]}}}


def main(*names: str) -> int:
    """Run them; returns an exit status."""
    for name in names or ENGINES:
        engine = ENGINES[name]
        with _serving(name, _root(engine.suite), engine.command) as host:
            if status := run_tests(host, engine.unmet) or run_health(host):
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
