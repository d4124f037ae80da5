"""Write the files of a package in the Kattis format, as importers and converters do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

FORMAT = "2025-09"
"""The version of the format that is written."""


def write_yaml(path: Path, value: Mapping[str, Any]) -> None:
    """Write a YAML file, keeping the order of keys."""
    import yaml

    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(dict(value), sort_keys=False, allow_unicode=True, width=100)
    path.write_text(text, encoding="utf-8", errors="replace")


def write_case(folder: Path, name: str, given: bytes, answer: bytes, description: str = "", **settings: Any) -> None:
    """Write a case of the package in `folder`; `name` is, for example, `sample/1`, `settings` are keys of its YAML."""
    place = folder / "data" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.with_name(f"{place.name}.in").write_bytes(given)
    place.with_name(f"{place.name}.ans").write_bytes(answer)
    told = ({"description": description} if description else {}) | settings
    if told:
        write_yaml(place.with_name(f"{place.name}.yaml"), told)


def write_statement(folder: Path, text: str) -> None:
    """Write the Markdown statement."""
    path = folder / "statement" / "problem.en.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace")
