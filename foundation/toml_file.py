"""Read TOML files that people write; an error names the file, the line or key, and the remedy."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from foundation.errors import DefinitionError

Table = dict[str, Any]
Kind = TypeVar("Kind")


def read_toml(path: Path) -> Table:
    """Read a TOML file.

    Raises:
        DefinitionError: it cannot be read, or is not TOML; with the line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise DefinitionError(path, f"is not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = found[1] if found else text.count("\n") + 1
        raise DefinitionError(f"{path}, line {line}", f"is not TOML: {error}", "see toml.io for the syntax") from None
    except (ValueError, RecursionError):
        raise DefinitionError(
            path, "is not TOML that can be read: a number or a nesting is too large", "write a smaller one"
        ) from None


def merged(base: Table, over: Table) -> Table:
    """Return `base` with every key of `over`; tables are merged field by field."""
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        result[key] = merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return result


def convert(raw: Table, kind: type[Kind], path: Path) -> Kind:
    """Convert a table to a typed struct.

    Raises:
        DefinitionError: naming the key, what was found and what was expected.
    """
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$.")
        key = place.rstrip("`")
        unknown = re.search(r"unknown field `(.+?)`", message)
        if unknown:
            key = f"{key}.{unknown[1]}".lstrip(".").replace("`", "")
            raise DefinitionError(f"{path}, {key}", "there is no such key", "correct its name or remove it") from None
        if key.endswith("[...]"):
            key = _named(raw, key, message)
        message = re.sub(r"`([a-z| ]+)`", lambda kinds: _in_words(kinds[1]), message)
        message = message[0].lower() + message[1:].replace("`", "")
        raise DefinitionError(f"{path}, {key}" if key else path, message) from None


_KINDS = {str: "str", bool: "bool", int: "int", float: "float", list: "array", dict: "object"}
"""The names of types in msgspec's messages."""
_WORDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
"""The same types in plain words."""


def _in_words(kinds: str) -> str:
    return " or ".join(_WORDS.get(kind, kind) for kind in kinds.split(" | "))


def _named(raw: Table, key: str, message: str) -> str:
    """Return the full key of a value in a table of anything: msgspec names only its type and writes `keys[...]`."""
    table: Any = raw
    for name in key.removesuffix("[...]").split("."):
        table = table.get(name) if isinstance(table, dict) else None
    for name, value in table.items() if isinstance(table, dict) else ():
        if message.endswith(f"got `{_KINDS.get(type(value))}`"):
            return key.replace("[...]", f'."{name}"')
    return key
