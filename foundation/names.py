"""Names of files that somebody else chose: what may be said on a terminal, written in JSON, and made on a disk."""

from __future__ import annotations

import unicodedata

from foundation.errors import DefinitionError

MOST_NAME_BYTES = 1000
"""The longest path: with the folder that it is saved in, a file system takes 4,096."""
_UNSAFE = ("Cc", "Cs", "Zl", "Zp")
"""Control characters, halves of surrogate pairs, and line separators: no name on a terminal or in JSON has them."""


def safe_name(raw: bytes) -> str | None:
    """Return the path of a file, or None if it would lead out of its folder or should not be shown to anybody."""
    try:
        name = raw.decode()
    except UnicodeDecodeError:
        return None
    parts = name.split("/")
    if len(raw) > MOST_NAME_BYTES or not name or any(part in ("", ".", "..") for part in parts):
        return None
    return None if any(unicodedata.category(sign) in _UNSAFE for sign in name) else name


def check_plain_name(name: str, where: str) -> None:
    """Check the name of a file that lies in a program's work folder, and in no folder there.

    Raises:
        DefinitionError: it is a path, or no name.
    """
    if "/" in name or safe_name(name.encode(errors="surrogatepass")) is None:
        raise DefinitionError(where, f'"{name}" is not the name of a file', "write one such as input.txt")
