"""Find the source line that a message is about.

Compilers, interpreters and stack traces name a line in a handful of ways. All contain the source's file
name, with or without the sandbox's work folder before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the source, and the part of the message that names it."""

    line: int
    """From 1."""
    column: int | None
    """From 1, in characters or bytes: whatever the compiler counts."""
    start: int
    """The first character of the name in the message."""
    end: int
    """The character after it."""


@lru_cache(maxsize=16)
def _pattern(source_name: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<![\w.\-/\\])(?:\./|/app/)?{re.escape(source_name)}
        (?: ",[ ]line[ ](?P<python>\d+)
          | [ ]on[ ]line[ ](?P<php>\d+)
          | \((?P<call>\d+)(?:,(?P<call_column>\d+))?\)
          | :(?:line[ ])?(?P<line>\d+)(?::(?P<column>\d+))?
        )""",
        re.VERBOSE,
    )


def find_location(text: str, source_name: str) -> Location | None:
    """Return the first place in the source that a line of output names, or None.

    `source_name` is the language's name for the file: `main.py`, `Main.java`.
    """
    if not source_name or source_name not in text:
        return None
    found = _pattern(source_name).search(text)
    if not found:
        return None
    line = found["python"] or found["php"] or found["call"] or found["line"]
    column = found["call_column"] or found["column"]
    if len(line) > 9 or int(line) == 0:
        return None
    return Location(int(line), int(column) if column and len(column) <= 9 else None, found.start(), found.end())


_HEADLINE = re.compile(r"(?i)(?!note|help)(?=\S).*(?:error|exception|panic|warning|caused by)")
_LEAD = re.compile(r'Exception in thread "[^"]*" |Unhandled exception\. |Caused by: |PHP (?=\w)')
_FRAME = re.compile(r"\s*(?:at |--> |#\d+ )|\t$")
"""The text before a location in a stack trace, and in messages of rustc."""
_FAR = 40
"""The message of a location is at most this many rows below it."""


def all_locations(text: str, source_name: str) -> dict[int, str]:
    """Return the message of a compiler or traceback for each source line, by line number.

    A compiler's message is the text at its location; every frame of a stack trace gets the line that
    names the exception. If a line is named twice, an error wins, then the first message.
    """
    messages: dict[int, str] = {}
    if not source_name or source_name not in text:
        return messages
    rows = text.splitlines()
    headline = ""
    for number, row in enumerate(rows):
        found = find_location(row, source_name)
        message = _message(row, found, headline, rows[number + 1 : number + _FAR]) if found else ""
        if found and message and (found.line not in messages or _is_error(message) > _is_error(messages[found.line])):
            messages[found.line] = message
        if not (found and found.start == 0) and _HEADLINE.match(row):
            headline = message or row
    return messages


def raising_row(rows: Sequence[str], source_name: str) -> int | None:
    """Return the index of the row that names the line where a program crashed; None if no row names any line.

    Python names it last, above the error; everything else names it first, in or below the error's own row.
    """
    found = {number: find_location(row, source_name) for number, row in enumerate(rows)}
    named = {number: rows[number][at.start : at.end] for number, at in found.items() if at}
    if python := [number for number, name in named.items() if '", line ' in name]:
        return python[-1]
    for number in range(len(rows) - 1, -1, -1):
        if _HEADLINE.match(rows[number]) and (below := [each for each in named if each >= number]):
            return below[0]
    return next(iter(named), None)


def _message(row: str, found: Location, headline: str, below: list[str]) -> str:
    """Return the message for a location, from its row, the last headline above it or the rows below."""
    before, behind = row[: found.start], row[found.end :].lstrip(":, ")
    if '", line ' in row[found.start : found.end]:  # Python: source lines are indented, the error is not
        message = next((line for line in below if line[:1].strip()), "")
    elif before.endswith("panicked at "):  # Rust
        message = below[0] if below else ""
    elif before.endswith(" in ") and before[:1].strip():  # PHP
        message = before.removesuffix(" in ")
    elif not before and behind:  # a compiler
        message = behind
    elif not before:  # Node: the source line, an empty line, the error
        message = next((line for empty, line in pairwise(below) if not empty), "")
    else:
        message = headline if _FRAME.match(before) else ""
    lead = _LEAD.match(message)
    return message[lead.end() :] if lead else message


def _is_error(message: str) -> bool:
    return "error" in message.lower()
