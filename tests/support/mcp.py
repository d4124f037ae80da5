"""`code-runner mcp` as a process, for clients."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mcp import StdioServerParameters

from tests.support.serving import NO_ENGINE, ROOT

COMMAND = [sys.executable, "-m", "tui.cli", "mcp"]


def environment(folder: Path, *, engine: bool = True) -> dict[str, str]:
    """The variables of a server with settings and state of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text("[sandbox]\nlinger = false\n" if engine else NO_ENGINE)
    return {**os.environ, "CODE_RUNNER_CONFIG": str(folder), "CODE_RUNNER_STATE": str(folder / "state")}


def over_stdio(folder: Path, *options: str) -> StdioServerParameters:
    """What the SDK's client starts."""
    command, *words = COMMAND
    return StdioServerParameters(command=command, args=[*words, *options], env=environment(folder), cwd=ROOT)
