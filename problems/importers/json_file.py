"""Read JSON from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from problems.errors import PackageError

MOST_BYTES = 64 << 20


def read_json(path: Path) -> Any:
    """Read a JSON file.

    Raises:
        PackageError: it cannot be read, or is not JSON.
    """
    try:
        if not path.is_file():
            raise PackageError(path.name, "is not a file", "name a JSON file", kind="not_found")
        if path.stat().st_size > MOST_BYTES:
            raise PackageError(
                path.name, f"is longer than {MOST_BYTES >> 20} MiB", "check that it is the right file", kind="too_large"
            )
        raw = path.read_bytes()
    except OSError as error:
        raise PackageError(
            path.name, f"cannot be read: {error.strerror}", "check its permissions", kind="unreadable"
        ) from None
    return parse_json(raw, path.name)


def parse_json(raw: bytes, where: str) -> Any:
    """Parse JSON.

    Raises:
        PackageError: it is not JSON.
    """
    try:
        return json.loads(raw, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise PackageError(
            f"{where}, line {error.lineno}", f"is not JSON: {error.msg}", "download it again", kind="damaged"
        ) from None
    except (ValueError, RecursionError):
        raise PackageError(where, "is not readable JSON", "download it again", kind="damaged") from None


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)
