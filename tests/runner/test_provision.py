"""What an engine that was killed leaves behind does not keep the next one from starting."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from runner import provision


@pytest.mark.parametrize("content", ["{own}", "4194305", "", "no number"])
def test_a_pid_file_whose_number_is_no_engines_is_removed(tmp_path: Path, content: str) -> None:
    path = tmp_path / "docker.pid"
    path.write_text(content.format(own=os.getpid()))

    provision.forget_if_stale(path, "dockerd")

    assert not path.exists()


def test_the_pid_file_of_a_running_engine_stays(tmp_path: Path) -> None:
    path = tmp_path / "docker.pid"
    path.write_text(str(os.getpid()))

    provision.forget_if_stale(path, Path("/proc/self/comm").read_text().strip())

    assert path.exists()


def test_no_pid_file_is_fine(tmp_path: Path) -> None:
    provision.forget_if_stale(tmp_path / "docker.pid", "dockerd")


def test_the_pid_file_of_an_engine_that_ended_and_is_not_yet_forgotten_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "docker.pid"
    ended = subprocess.Popen(["true"])
    os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
    path.write_text(str(ended.pid))

    provision.forget_if_stale(path, "true")

    assert not path.exists()
    ended.wait()
