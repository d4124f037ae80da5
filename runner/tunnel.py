"""An engine on another machine, over ssh: its socket there, forwarded to a socket here by the user's own ssh client.

So keys, agent, known hosts and `~/.ssh/config` are those that `ssh HOST` uses; nothing is asked on the terminal.
"""

from __future__ import annotations

import atexit
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

SCHEME = "ssh://"
SOCKET = "/var/run/docker.sock"
"""Where the engine there listens, unless the address has a path."""
OPTIONS = ("BatchMode=yes", "ExitOnForwardFailure=yes", "ConnectTimeout=10", "ServerAliveInterval=15")
_READY = "forwarded"


def command(host: str, here: Path) -> list[str]:
    """Return the command that forwards the socket of `ssh://[user@]machine[:port][/path]` until its stdin ends.

    Raises:
        ValueError: the address names no machine, or no valid port.
    """
    parts = urlsplit(host)
    if not parts.hostname or parts.hostname.startswith("-"):
        raise ValueError("the address names no machine; write ssh://user@machine")
    there = parts.path if len(parts.path) > 1 else SOCKET
    words = ["ssh", "-T", *(word for option in OPTIONS for word in ("-o", option)), "-L", f"{here}:{there}"]
    words += ["-p", str(parts.port)] if parts.port else []
    words += ["-l", parts.username] if parts.username else []
    # `cat` ends when this process does, however it ends, and ssh with it.
    return [*words, "--", parts.hostname, f"echo {_READY} && exec cat"]


@cache
def forward(host: str) -> Path:
    """Return a socket here that leads to the engine there, for as long as this process lives.

    Raises:
        ValueError: the address makes no sense.
        OSError: ssh is not installed, or does not get through; the text says why.
    """
    folder = Path(tempfile.mkdtemp(prefix="code-runner-ssh-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    words = command(host, folder / "engine.sock")
    try:
        ssh = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl+C in the terminal is not meant for it
        )
    except FileNotFoundError:
        raise OSError("ssh is not installed") from None
    atexit.register(_end, ssh)
    assert ssh.stdout
    assert ssh.stderr
    for line in ssh.stdout:
        if line.strip() == _READY:
            return folder / "engine.sock"
    said = ssh.stderr.read().strip().splitlines()
    ssh.wait()
    raise OSError(said[-1] if said else "ssh ended without a reason")


def _end(ssh: subprocess.Popen[str]) -> None:
    ssh.terminate()
    ssh.communicate()
