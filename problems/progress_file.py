"""Export of the practice store as one JSON file, for another machine or as a backup."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated, NoReturn

import msgspec

from problems.mock import MockInterview
from problems.records import Attempt, Draft, KeptGrowth, OwnCase, Review

SCHEMA = 1
MOST_BYTES = 256 << 20
"""The largest file to read; years of attempts take a few MiB."""
_WHAT = "code-runner progress"


class FileError(Exception):
    """An exported file cannot be read or written; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Everything there is; see `problems.records`."""

    attempts: Sequence[Attempt] = ()
    reviews: Sequence[Review] = ()
    cases: Sequence[OwnCase] = ()
    drafts: Sequence[Draft] = ()
    drafts_aside: Sequence[Draft] = ()
    hints: Mapping[str, Annotated[int, msgspec.Meta(ge=0)]] = field(default_factory=dict)
    """Opened hints by problem."""
    mocks: Sequence[MockInterview] = ()
    """Mock interviews that are over."""
    growths: Sequence[KeptGrowth] = ()


def write(path: Path, everything: Exported, *, replace: bool = False) -> None:
    """Write the file atomically.

    Raises:
        FileError: it exists and `replace` is false, or it cannot be written.
    """
    if path.exists() and not replace:
        raise FileError(f"{path} already exists; name another file, or add --replace.")
    told = {"what": _WHAT, "schema": SCHEMA, **msgspec.to_builtins(everything)}
    try:
        # ASCII: escaping is the only form of a lone surrogate that every reader accepts.
        with NamedTemporaryFile("w", encoding="ascii", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            half = Path(file.name)
            try:
                json.dump(told, file, indent=1)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
                half.replace(path)
            except BaseException:
                half.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise FileError(
            f"{path} cannot be written: {error.strerror}; check the folder, space and permissions."
        ) from None


def read(path: Path) -> Exported:
    """Read an exported file.

    Raises:
        FileError: it cannot be read, or is not an export.
    """
    try:
        if not path.is_file():
            raise FileError(f"{path} is not a file; name an exported one.")
        if path.stat().st_size > MOST_BYTES:
            raise FileError(f"{path} is larger than {MOST_BYTES >> 20} MiB; it cannot be exported progress.")
        told = json.loads(path.read_bytes(), parse_constant=_no_number)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise FileError(f"{path} is not JSON{where}; name an exported file.") from None
    if not isinstance(told, dict) or told.get("what") != _WHAT:
        raise FileError(f"{path} is not exported progress; name an exported file.")
    if told.get("schema") != SCHEMA:
        raise FileError(f"{path} was written by another version of code-runner; import it with that one or a newer.")
    try:
        return msgspec.convert(told, Exported)
    except (msgspec.ValidationError, RecursionError) as error:
        raise FileError(f"{path} is damaged, nothing was imported: {_plain(error)}.") from None


def _plain(error: Exception) -> str:
    message, _, place = str(error).partition(" - at `$.")
    return f"{place.rstrip('`')}: {message[:1].lower()}{message[1:]}" if place else message


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)
