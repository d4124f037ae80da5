"""What docs/serve.md and the examples tell people to start is what the command line takes, and fits together."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest

from serve.desk import STOPPED_S
from tests.support.examples import (
    UNIT,
    compose_services,
    container_commands,
    unit_environment,
    unit_settings,
    words_after,
)
from tests.support.serving import ROOT
from tui.cli.commands import load


def taken(words: list[str]) -> dict[str, Any]:
    """The options of a command of ours.

    Raises:
        click.UsageError: there is no such option.
    """
    command = load(words[0])
    assert isinstance(command, click.Command)
    return command.make_context(words[0], words[1:]).params


def test_the_documented_containers_are_started_with_options_of_ours() -> None:
    commands = container_commands()
    for name in ("serve", "web"):
        options = taken(words_after(commands[name], "my-runner"))
        assert f"-p 127.0.0.1:{options['port']}:{options['port']} " in commands[name]
        assert f'-v "$PWD/token.txt:{options["token_file"]}:ro"' in commands[name]
        assert commands["token"].endswith("> token.txt")


def test_the_compose_file_fits_the_commands() -> None:
    for name, service in compose_services().items():
        options = taken(service["command"])
        assert service["command"][0] == name
        assert service["ports"] == [f"127.0.0.1:{options['port']}:{options['port']}"]
        assert options["token_file"] == f"/run/secrets/{service['secrets'][0]}"
        folders = [volume.partition(":")[2] for volume in service["volumes"]]
        assert "/var/run/docker.sock" in folders
        assert any(service["environment"]["CODE_RUNNER_STATE"].startswith(f"{folder}/") for folder in folders)
        assert int(service["stop_grace_period"].removesuffix("s")) >= options.get("drain", 0) + STOPPED_S


def test_the_unit_fits_the_command() -> None:
    unit = unit_settings()
    [command] = unit["ExecStart"]
    options = taken(words_after(command, "code-runner"))
    assert int(unit["TimeoutStopSec"][0]) >= options["drain"] + STOPPED_S
    assert unit["ProtectHome"] == ["yes"], "so both folders must be elsewhere"
    assert unit_environment() == {
        "CODE_RUNNER_STATE": f"/var/lib/{unit['StateDirectory'][0]}",
        "CODE_RUNNER_CONFIG": f"/etc/{unit['ConfigurationDirectory'][0]}",
    }


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd is not installed")
    [command] = unit_settings()["ExecStart"]
    here = UNIT.read_text().replace(command.split()[0], shutil.which("true") or "")
    (tmp_path / UNIT.name).write_text(here)
    asked = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(tmp_path / UNIT.name)]
    said = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_the_readme_shows_the_app_in_a_browser() -> None:
    for page, picture in (
        (ROOT / "README.md", "screenshots/browser.png"),
        (ROOT / "docs/web.md", "../screenshots/browser.png"),
    ):
        assert f"]({picture})" in page.read_text()
        assert (page.parent / picture).is_file()
