"""The built-in problems by what their packages say that they are."""

from __future__ import annotations

from functools import cache

from problems.data import words
from problems.package import BANK, built_in
from problems.yaml_file import read_yaml

NO_OUTPUT_ALONE = {"interactive", "multi-pass"}
"""Types of problems without an input that gives an output: nothing is generated, stressed or measured with it."""


@cache
def with_output() -> tuple[str, ...]:
    """Return the problems whose programs get an input and print an output."""
    return tuple(name for name in built_in() if not NO_OUTPUT_ALONE & {*_types(name)})


@cache
def interactive() -> tuple[str, ...]:
    """Return the problems whose programs talk with the judge."""
    return tuple(name for name in built_in() if "interactive" in _types(name))


@cache
def _types(name: str) -> tuple[str, ...]:
    return words(read_yaml(BANK / name / "problem.yaml", "problem.yaml").get("type"), "problem.yaml, type")
