"""Shorten what toolchains call themselves."""

from __future__ import annotations

import re


def version_number(version: str) -> str:
    """The number in what a toolchain calls itself: `14.2.0` of `gcc (Debian 14.2.0-19) 14.2.0`; else all of it."""
    found = re.search(r"\d+(\.\d+)+", version)
    return found[0] if found else version
