"""The user's folders: config, which only the user writes, and state, which only this program writes."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_state_path


def config_file() -> Path:
    """Return the path of the user's config.toml, which need not exist."""
    named = os.environ.get("CODE_RUNNER_CONFIG")
    if not named:
        return user_config_path("code-runner") / "config.toml"
    path = expanded(named)
    return path if path.suffix == ".toml" or path.is_file() else path / "config.toml"


def state_folder() -> Path:
    """Return the folder for everything that the program remembers."""
    named = os.environ.get("CODE_RUNNER_STATE")
    return expanded(named) if named else user_state_path("code-runner")


def expanded(path: str) -> Path:
    """Return the path with `~` replaced, if that user exists."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)  # "~nobody" is an ordinary name if there is no such user
