"""Remember which list of problems the user follows, in `practice.json` in the state folder."""

from __future__ import annotations

from pathlib import Path

import msgspec

from foundation.files import replace_file
from foundation.paths import state_folder
from problems.practice_lists import DEFAULT


class _File(msgspec.Struct, frozen=True):
    """The content of the file."""

    list: str = DEFAULT


def followed() -> str:
    """Return the name of the list that the user follows; the default if none was chosen, or it cannot be read."""
    try:
        return msgspec.json.decode(_path().read_bytes(), type=_File).list
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return DEFAULT


def follow(name: str) -> None:
    """Remember the list to follow.

    Raises:
        OSError: the file cannot be written.
    """
    replace_file(_path(), msgspec.json.encode(_File(name)))


def _path() -> Path:
    return state_folder() / "practice.json"
