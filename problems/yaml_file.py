"""Strict YAML: only `true` and `false` are booleans, no dates, no duplicate keys, errors name the line."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode

from problems.errors import PackageError
from problems.problem import fill

try:
    from yaml import CSafeLoader as _Base
except ImportError:  # PyYAML without its C part: the same, slower
    from yaml import SafeLoader as _Base  # type: ignore[assignment]  # the same loader without C, where libyaml is missing

MOST_VALUES = 100_000
MOST_BYTES = 1 << 20
"""The largest file to read: settings are short."""


class _Loader(_Base):
    """Keeps `no`, `on` and `2025-09-01` as text: problems may be called that."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # as the base class has it
        first: [
            (tag, pattern)
            for tag, pattern in resolvers
            if tag != "tag:yaml.org,2002:timestamp" and (tag != "tag:yaml.org,2002:bool" or first in "tTfF")
        ]
        for first, resolvers in _Base.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping; a duplicate key is an error instead of the last one winning."""
        seen = set()
        for key, _ in node.value:
            if key.tag == "tag:yaml.org,2002:str" and key.value in seen:
                raise yaml.MarkedYAMLError(problem=f'the key "{key.value}" appears twice', problem_mark=key.start_mark)
            seen.add(key.value if isinstance(key.value, str) else None)
        return super().construct_mapping(node, deep=deep)


def read_yaml(path: Path, where: str, constants: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Read a file that holds a mapping, or nothing at all; `constants` are filled in first.

    Raises:
        PackageError: it cannot be read, is not YAML, or holds something else.
    """
    text = fill(read_text(path, where), constants or {})
    try:
        value = yaml.load(text, Loader=_Loader)  # noqa: S506  # a safe loader
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise PackageError(
            f"{where}{line}", f"is not valid YAML: {error.problem}", "correct it", kind="damaged"
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise PackageError(
            where, f"is not valid YAML: {str(error).splitlines()[0]}", "correct it", kind="damaged"
        ) from None
    except RecursionError:
        raise PackageError(where, "is nested too deeply", "write it flat", kind="too_large") from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise PackageError(where, "is not a mapping", "write lines of `key: value`")
    if _size(value, {}) > MOST_VALUES:
        raise PackageError(
            where, "expands to too many values through aliases", "write the values out", kind="too_large"
        )
    return {str(key): held for key, held in value.items()}


def _size(value: object, known: dict[int, float]) -> float:
    """Return the number of values with every alias expanded; infinite if one contains itself."""
    if not isinstance(value, dict | list):
        return 1
    if id(value) not in known:
        known[id(value)] = math.inf
        inner = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_size(each, known) for each in inner)
    return known[id(value)]


def read_text(path: Path, where: str) -> str:
    """Read a short text file.

    Raises:
        PackageError: it cannot be read, is too long, or is not UTF-8.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise PackageError(where, "is longer than 1 MiB", "check that it is the right file", kind="too_large")
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise PackageError(
            where, f"cannot be read: {error.strerror}", "check its permissions", kind="unreadable"
        ) from None
    except UnicodeDecodeError as error:
        raise PackageError(where, f"is not UTF-8 at byte {error.start}", "save it as UTF-8", kind="damaged") from None
