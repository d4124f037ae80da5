"""The engine's tests on other engines than the machine's own: `make test-podman`, `make test-newer`,
`make test-cgroup2`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import tomli_w

import languages
from foundation.toml_file import read_toml
from languages.definition import ROOM
from runner import images
from runner.engine import connect, find
from tests.support.own_engine import copy_image

LANGUAGES = ("python", "c")
"""One that is interpreted and one that is compiled: what differs between engines is not the languages."""
TESTS = tuple(
    f"tests/engine/test_{name}.py"
    for name in ("limits", "memory", "privileges", "cleaning", "results", "streaming", "confinement")
)
CATALOGUE = "tests/engine/test_hostile.py"


def copy_images(host: str) -> None:
    """Give the engine at `host` the images that this machine's own has, for these languages."""
    own, other = connect(), find(host)
    for name in LANGUAGES:
        copy_image(own, other, images.tag(languages.load().find(name)))


def run_tests(host: str, unmet: Mapping[str, str], slowness: int = 1, hostile: str | None = "") -> int:
    """Run the engine's tests on the engine at `host`, and the catalogue of hostile programs.

    `unmet` are tests that cannot pass there, and why; `slowness` says how many times longer programs take there;
    `hostile` chooses programs of the catalogue, as pytest's `-k` does; None is none of them. Returns pytest's exit status.
    """
    info = find(host).info
    print(f"{info.name} {info.version}, cgroup v{info.cgroup}, {info.runtime}, {info.storage}", flush=True)
    for test, reason in unmet.items():
        print(f"not run: {test}: {reason}", flush=True)
    pytest = ["-m", "pytest", *(f"--deselect=tests/engine/{test}" for test in unmet)]
    slow = str(slowness)
    status = _python(host, pytest, TESTS, CODE_RUNNER_SLOWNESS=slow)
    if status or hostile is None:
        return status
    return _python(host, [*pytest, "-k", hostile], [CATALOGUE], CODE_RUNNER_SLOWNESS=slow)


def run_health(host: str, slowness: int = 1) -> int:
    """Run the health check of these languages on the engine at `host`, with clocks that are so much longer."""
    slowed = {
        name: {"timeouts": {clock: ms * slowness for clock, ms in table["timeouts"].items()}}
        for name, table in read_toml(ROOM / "programs.toml").items()
        if "timeouts" in table
    }
    with tempfile.TemporaryDirectory() as name:
        config = Path(name)
        (config / "config.toml").write_text(f"[timeouts]\nrun_ms = {5_000 * slowness}\n")
        for language in LANGUAGES:
            folder = config / "languages" / language
            folder.mkdir(parents=True)
            (folder / "programs.toml").write_text(tomli_w.dumps(slowed))
        return _python(host, ["-m", "tui.cli", "health"], LANGUAGES, CODE_RUNNER_CONFIG=name)


def _python(host: str, command: Sequence[str], arguments: Sequence[str], **settings: str) -> int:
    settings |= {"DOCKER_HOST": host, "CODE_RUNNER_TESTED": " ".join(LANGUAGES)}
    words = [f"{name}={value}" for name, value in settings.items()]
    return subprocess.run(["env", *words, sys.executable, *command, *arguments], check=False).returncode
