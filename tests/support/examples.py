"""The commands that documentation and examples tell people to start."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import yaml

from tests.support.serving import ROOT

COMPOSE = ROOT / "examples/compose.yaml"
UNIT = ROOT / "examples/code-runner.service"


def container_commands() -> dict[str, str]:
    """Return the shell commands of docs/serve.md's section on containers: `build`, `token`, `serve` and `web`."""
    section = (ROOT / "docs/serve.md").read_text().partition("## In a container\n")[2].partition("\n## ")[0]
    lines = section.partition("```sh\n")[2].partition("```")[0].replace("\\\n", "").splitlines()
    build, token, serve, web = lines
    return {"build": build, "token": token, "serve": serve, "web": web}


def compose_services() -> dict[str, dict[str, Any]]:
    """Return the services of the compose file."""
    found: dict[str, dict[str, Any]] = yaml.safe_load(COMPOSE.read_text())["services"]
    return found


def unit_settings() -> dict[str, list[str]]:
    """Return the values of each key of the systemd unit."""
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text().splitlines():
        if line and line[0] not in "#[":
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


def unit_environment() -> dict[str, str]:
    """Return the variables that the unit sets."""
    return dict(value.split("=", 1) for value in unit_settings()["Environment"])


def words_after(command: str, name: str) -> list[str]:
    """Return what a shell command hands to a program or an image of this name."""
    words = shlex.split(command)
    place = next(number for number, word in enumerate(words) if Path(word).name == name)
    return words[place + 1 :]
