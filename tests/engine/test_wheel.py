"""The wheel, installed into clean environments by pip, pipx and uvx."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from problems.package import built_in
from tests.engine.conftest import ROOT

pytestmark = pytest.mark.thorough


def command(*words: str | Path, cwd: Path) -> str:
    return subprocess.run(words, cwd=cwd, check=True, capture_output=True, text=True, timeout=600).stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with pip, pipx and uv."""
    folder = tmp_path_factory.mktemp("tools")
    command(sys.executable, "-m", "venv", folder, cwd=folder)
    command(folder / "bin/pip", "install", "-q", "pipx", "uv", cwd=folder)
    return folder / "bin"


def test_a_wheel_installed_by_pip_brings_everything(wheel: Path, tmp_path: Path) -> None:
    command(sys.executable, "-m", "venv", tmp_path / "clean", cwd=tmp_path)
    command(tmp_path / "clean/bin/pip", "install", "-q", wheel, cwd=tmp_path)
    installed = tmp_path / "clean/bin/code-runner"
    (tmp_path / "hello.py").write_text("print('hello')")

    assert len(json.loads(command(installed, "languages", "--json", cwd=tmp_path))) == 9
    listed = {one["id"] for one in json.loads(command(installed, "problems", "list", "--json", cwd=tmp_path))}
    assert set(built_in()) <= listed
    lists = json.loads(command(installed, "problems", "lists", "--json", cwd=tmp_path))["lists"]
    assert {"75-patterns", "first-week", "two-hours"} <= {one["name"] for one in lists}
    assert command(installed, "run", "hello.py", cwd=tmp_path) == "hello\n"


def test_pipx_and_uvx_run_it(wheel: Path, tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIPX_HOME", str(tmp_path / "pipx"))
    monkeypatch.setenv("PIPX_BIN_DIR", str(tmp_path / "bin"))
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
    command(tools / "pipx", "install", wheel, cwd=tmp_path)

    assert command(tmp_path / "bin/code-runner", "--version", cwd=tmp_path).startswith("code-runner ")
    assert command(tools / "uvx", "--from", wheel, "code-runner", "--version", cwd=tmp_path).startswith("code-runner ")
