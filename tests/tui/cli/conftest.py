"""A command line that a test runs in its own process; there is no engine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.cli.main import main

NO_ENGINE = "unix:///nonexistent.sock"


class Ran:
    """What a command printed, and its exit status."""

    def __init__(self, status: object, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


Command = Callable[..., Ran]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Run a command line in a folder with `right.py`; the user has no problems of his own."""
    (tmp_path / "right.py").write_text("print(2 * int(input()))\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCKER_HOST", NO_ENGINE)
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))

    def start(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["code-runner", *arguments])
        with pytest.raises(SystemExit) as caught:
            main()
        out, err = capfd.readouterr()
        return Ran(caught.value.code, out, err)

    return start
