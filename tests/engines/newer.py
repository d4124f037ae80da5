"""The engine's tests on newer engines than this machine's own: the Docker and the Podman of a newer Debian.

    make test-newer

Both live in a folder, made once from Debian packages and kept in the user's cache folder, and run on this machine's
kernel with all its speed. Podman opens the seccomp profile by its path, so this repository and the temporary folders
stand where they stand here.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from runner import provision
from runner.engine import find
from runner.errors import EngineError
from tests.engines import copy_images, run_health, run_tests
from tests.engines.podman import UNMET as PODMANS

CACHE = user_cache_path("code-runner") / "newer"
SUITE = "trixie"
PACKAGES = ("docker.io", "podman", "runc", "netavark", "iptables", "ca-certificates", "procps")
REPOSITORY = Path(__file__).parents[2]
START_S = 60
BRIDGE, ADDRESS = "code-runner", "172.31.26.1/24"
"""A network of Docker's own: that of the engine beside it must stay."""
_INSIDE = """
mount --bind "$0" "$0"
for place in /proc /sys /dev /tmp "$1"; do mkdir -p "$0$place" && mount --rbind "$place" "$0$place"; done
mount -t tmpfs tmpfs "$0/run"
root=$0 && shift
exec chroot "$root" "$@"
"""
ENGINES: dict[str, tuple[list[str], dict[str, str]]] = {
    "docker": (
        ["dockerd", "--host={host}", f"--bridge={BRIDGE}", "--iptables=false", "--ip6tables=false"],
        {},
    ),
    # crun refuses the mixture of both cgroup versions that many machines have; runc takes it.
    "podman": (["podman", "--runtime=runc", "system", "service", "--time=0", "{host}"], PODMANS),
}
"""What starts each, and what cannot pass there."""


def main(*names: str) -> int:
    """Run them; returns an exit status."""
    root = _root()
    for name in names or ENGINES:
        command, unmet = ENGINES[name]
        with _serving(root, name, command) as host:
            if status := run_tests(host, unmet) or run_health(host):
                return status
    return 0


def _root() -> Path:
    """The folder that the engines live in, made where it is not there yet."""
    root = CACHE / sha256(repr((SUITE, PACKAGES)).encode()).hexdigest()[:12]
    if not root.exists():
        if not shutil.which("mmdebstrap"):
            provision.install("mmdebstrap")
        partial = root.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        include = ",".join(PACKAGES)
        subprocess.run(["mmdebstrap", "--variant=minbase", f"--include={include}", SUITE, partial], check=True)
        partial.rename(root)
    return root


@contextmanager
def _serving(root: Path, name: str, command: list[str]) -> Iterator[str]:
    """The engine while it runs, by its address."""
    socket = root / f"srv/{name}.sock"
    host = f"unix://{socket}"
    words = [word.format(host=f"unix:///srv/{socket.name}") for word in command]
    if name == "docker":
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
        if name == "docker":
            subprocess.run(["ip", "link", "delete", BRIDGE], check=False)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
