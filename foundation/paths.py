"""The folders of this user: config, which is theirs, and state, which is ours."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_state_path


def config_file() -> Path:
    """The user's config.toml, whether it exists or not."""
    named = os.environ.get("CODE_RUNNER_CONFIG")
    if not named:
        return user_config_path("code-runner") / "config.toml"
    path = expanded(named)
    return path if path.suffix == ".toml" or path.is_file() else path / "config.toml"


def state_folder() -> Path:
    """Where the program keeps what it remembers."""
    named = os.environ.get("CODE_RUNNER_STATE")
    return expanded(named) if named else user_state_path("code-runner")


def expanded(path: str) -> Path:
    """Return the path with `~` replaced, where there is such a user."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)  # "~nobody": a name like any other where there is no such user
