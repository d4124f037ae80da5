"""Store the results of the last health checks in `health.json` in the state folder, so that they survive a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from foundation.files import replace_file
from foundation.paths import state_folder
from languages import Catalogue, DefinitionError, Language
from languages.programs import Program, program
from runner.checks import Check

MOST_OUTPUT_BYTES = 16 << 10
"""How much of each stream of a check's program is stored."""


class StoredChecks(msgspec.Struct, frozen=True):
    """Results, and when they were stored."""

    at: datetime
    """UTC."""
    seconds: float
    """How long the last checks took together."""
    checks: list[Check]


def save_checks(checks: Iterable[Check], seconds: float) -> None:
    """Replace the stored results.

    Raises:
        OSError: the file cannot be written.
    """
    stored = StoredChecks(datetime.now(UTC), seconds, [_short(check) for check in checks])
    replace_file(_path(), msgspec.json.encode(stored))


def load_checks(catalogue: Catalogue) -> StoredChecks | None:
    """Return the stored results of languages that still exist; None if there are none, or they cannot be read."""
    try:
        stored = msgspec.json.decode(_path().read_bytes(), type=StoredChecks)
    except (OSError, msgspec.MsgspecError):
        return None
    known = [
        replace(check, program=_program(catalogue.languages[check.language], check.name))
        for check in stored.checks
        if check.language in catalogue.languages
    ]
    return msgspec.structs.replace(stored, checks=known)


def _program(language: Language, name: str) -> Program | None:
    try:
        return program(language, name)
    except DefinitionError:  # the user's own folder; the next check reports it
        return None


def _path() -> Path:
    return state_folder() / "health.json"


def _short(check: Check) -> Check:
    """Leave out the program, which is found again by its name, and most of a long output."""
    result = check.result
    if result:
        result = replace(
            result,
            stdout_bytes=result.stdout_bytes[:MOST_OUTPUT_BYTES],
            stderr_bytes=result.stderr_bytes[:MOST_OUTPUT_BYTES],
            stdout_truncated=result.stdout_truncated or len(result.stdout_bytes) > MOST_OUTPUT_BYTES,
            stderr_truncated=result.stderr_truncated or len(result.stderr_bytes) > MOST_OUTPUT_BYTES,
        )
    return replace(check, program=None, result=result)
