"""Shorten the version texts of toolchains."""

from __future__ import annotations

import re


def version_number(version: str) -> str:
    """Return the number in a version text (`14.2.0` in `gcc (Debian 14.2.0-19) 14.2.0`), else the text."""
    found = re.search(r"\d+(\.\d+)+", version)
    return found[0] if found else version
