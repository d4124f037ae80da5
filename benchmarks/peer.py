"""The ways of other people's sandboxes: `benchmarks/peers`, from this side of the conversation."""

from __future__ import annotations

import hashlib
import json
import os
import re
import select
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from benchmarks.ways import SOURCE, Bench, NotRun, Sample, tell
from runner.engine import Engine
from runner.reaper import OWNER_LABEL, watch

ANSWER_S = 60.0
"""How long a peer may take for one run, or to open."""
Ask = Callable[[dict[str, Any]], float]
"""Has a peer run a program once with a `stdin`; returns the milliseconds, if its `stdout` was as told."""
PEERS = Path(__file__).parent / "peers"
REQUIREMENTS = PEERS / "requirements.txt"


@contextmanager
def peer(module: str, bench: Bench) -> Iterator[Sample]:
    """A peer that runs the program of `benchmarks.ways`."""
    with conversation(module, settings(bench), bench.engine) as ask:
        yield lambda line: ask({"stdin": f"{line}\n", "stdout": f"{line}\n"})


def settings(bench: Bench) -> dict[str, Any]:
    """What a peer is told of the program and its limits."""
    return {
        "language": bench.language.id,
        "image": bench.image,
        "name": bench.language.file.source,
        "source": SOURCE,
        "command": shlex.join(bench.language.command(bench.language.file.run, bench.limits.memory_bytes)),
        "seconds": bench.limits.run_ms // 1000,
        "memory_bytes": bench.limits.memory_bytes,
        "cpus": bench.limits.cpus,
        "processes": bench.limits.processes,
        "labels": {OWNER_LABEL: watch.owner},
    }


@contextmanager
def conversation(module: str, told: dict[str, Any], engine: Engine) -> Iterator[Ask]:
    """A peer in a process of its own, which measures itself; see `benchmarks/peers`."""
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(
            [peers_python(), "-m", f"benchmarks.peers.{module}", json.dumps(told)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            bufsize=0,
            cwd=PEERS.parent.parent,
            env=os.environ | {"DOCKER_HOST": engine.endpoint.host},
            start_new_session=True,  # Ctrl+C is for us: the peer ends, and cleans up, when its stdin does
        ) as process,
    ):
        assert process.stdin
        assert process.stdout
        stdin, stdout = process.stdin, process.stdout

        def answer() -> str:
            if not select.select([stdout], [], [], ANSWER_S)[0]:
                raise NotRun(f"no answer for {ANSWER_S:g} s")
            words = stdout.readline().decode().strip()
            if not words:
                complaints.seek(0)
                words = f"error {last_line(complaints.read())}"
            if words.startswith("error "):
                raise NotRun(words.removeprefix("error "))
            return words

        def ask(asked: dict[str, Any]) -> float:
            try:
                stdin.write(f"{json.dumps(asked)}\n".encode())
            except BrokenPipeError:
                raise NotRun("it ended") from None
            words = answer()
            try:
                return float(words)
            except ValueError:
                raise NotRun(f"it answered {words!r}") from None

        try:
            answer()
            yield ask
        finally:
            stdin.close()
            try:
                process.wait(ANSWER_S)
            except subprocess.TimeoutExpired:
                process.kill()


def peers_python() -> Path:
    """The interpreter of the peers' virtual environment, which is made if it is not there.

    Raises:
        NotRun: it cannot be made.
    """
    folder = user_cache_path("code-runner") / "benchmark-peers"
    python, stamp = folder / "bin" / "python", folder / "made-from"
    wanted = f"{sys.version_info} {hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()}"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    tell(f"installing the peers into {folder}")
    commands: tuple[list[str | Path], ...] = (
        [sys.executable, "-m", "venv", "--clear", folder],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS],
    )
    for command in commands:
        made = subprocess.run(command, capture_output=True, check=False)
        if made.returncode:
            raise NotRun(f"its environment cannot be made: {last_line(made.stderr or made.stdout)}")
    stamp.write_text(wanted)
    return python


def last_line(output: bytes) -> str:
    """What a program said at last: usually the reason."""
    return (output.decode(errors="replace").strip().splitlines() or ["it ended without a word"])[-1]


def version(package: str) -> str:
    """The release of a peer that is measured."""
    found = re.search(rf"^{package}(\[.*\])?==(.+)$", REQUIREMENTS.read_text(), re.MULTILINE)
    assert found
    return found[2]
