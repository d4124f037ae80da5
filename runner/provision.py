"""Install what sandboxes need: an engine, and the tool that makes a base image."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from runner import sentences
from runner.engine import Engine, connect, disconnect, find
from runner.errors import EngineError, ImageError

PACKAGES = ("docker.io", "iptables")
START_TIMEOUT_S = 60.0
SOCKET = Path("/var/run/docker.sock")
LOG = Path("/var/log/code-runner-dockerd.log")
PID_FILES = {Path("/var/run/docker.pid"): "dockerd", Path("/var/run/docker/containerd/containerd.pid"): "containerd"}
"""The PID files that a killed engine leaves behind, and the program of each."""
Listener = Callable[[str], None]


def need_mmdebstrap(reason: str) -> None:
    """Install mmdebstrap if it is missing: it makes a base image when no registry answers.

    Raises:
        ImageError: it cannot be installed.
    """
    if shutil.which("mmdebstrap"):
        return
    why = sentences.NO_PULL.format(reason=reason) if reason else sentences.DEBIAN_ASKED
    if not can_install():
        raise ImageError("no_mmdebstrap", why=why, reason=sentences.NEEDS_MMDEBSTRAP)
    try:
        install("mmdebstrap", "debian-archive-keyring")
    except EngineError as error:
        raise ImageError("no_mmdebstrap", why=why, reason=str(error)) from error


def can_install() -> bool:
    """Return whether this is Debian or a derivative, and we are root."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(*packages: str) -> None:
    """Install Debian packages.

    Raises:
        EngineError: apt-get failed; the error has its last line.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]):
        ran = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    if ran.returncode:
        said = (ran.stderr or ran.stdout).strip().splitlines()
        raise EngineError("not_installed", packages=" ".join(packages), reason=said[-1] if said else "no reason given")


def engine(say: Listener, host: str = "") -> Engine:
    """Find an engine, or install one and start it.

    Raises:
        EngineError: neither is possible; the sentence says what to install or do.
    """
    try:
        return connect(host)
    except EngineError as error:
        if not can_replace(error, host):
            raise
        missing = error
    if shutil.which("dockerd") is None:
        if not can_install():
            raise missing.advised(advice()) from None
        say(f"no engine here: installing {' and '.join(PACKAGES)} from Debian packages")
        install(*PACKAGES)
    if os.geteuid() != 0:
        raise missing.advised("start it as root: `systemctl start docker`, or `dockerd`") from None
    say("starting the engine")
    start()
    return connect()


def can_replace(error: EngineError, host: str) -> bool:
    """Return whether another engine would be used: not in place of one that the user named, or may not use."""
    return not (host or os.environ.get("DOCKER_HOST") or error.kind == "not_allowed")


def start() -> None:
    """Start the Docker engine with systemd, or as a process of its own if there is no systemd.

    Raises:
        EngineError: it did not answer in time; the error has the end of its log.
    """
    if Path("/run/systemd/system").is_dir():
        subprocess.run(["systemctl", "start", "docker"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    else:
        for path, program in PID_FILES.items():
            forget_if_stale(path, program)
        with LOG.open("ab") as log:
            # Its own session: it must outlive this process and its Ctrl+C.
            subprocess.Popen(
                ["dockerd"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, cwd="/"
            )
    disconnect()
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline:
        try:
            find(f"unix://{SOCKET}")
        except EngineError:
            time.sleep(0.2)
        else:
            return
    if not LOG.exists():
        raise EngineError("not_started", reason="no reason given", log="`journalctl -u docker`")
    failed = [line for line in LOG.read_text(errors="replace").splitlines() if "failed" in line]
    raise EngineError("not_started", reason=failed[-1] if failed else "no reason given", log=str(LOG))


def forget_if_stale(path: Path, program: str) -> None:
    """Remove the PID file of a killed engine: while its number is taken, the next engine would not start.

    It may be taken by another process, or by the killed one as a zombie.
    """
    try:
        name, _, rest = Path(f"/proc/{int(path.read_text())}/stat").read_text().partition("(")[2].rpartition(")")
    except (OSError, ValueError):
        name, rest = "", ""
    if name != program or rest.split()[0] in ("Z", "X"):
        path.unlink(missing_ok=True)


def advice() -> str:
    """Return what to install on this machine to get an engine."""
    if os.uname().sysname == "Darwin":
        return "install Docker Desktop, OrbStack or Colima and start it"
    if shutil.which("apt-get"):
        return "run `code-runner setup` as root, or `apt-get install docker.io`"
    if shutil.which("dnf"):
        return "run `dnf install moby-engine` (Fedora) or install Podman, and start its service"
    return "install Docker or Podman with your package manager and start its service"
