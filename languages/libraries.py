"""Libraries that a user adds to a language: packages of Debian, pip and npm, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from foundation.errors import DefinitionError

Tool = Literal["packages", "pip", "npm"]
"""What installs a library, as `language.toml` names it; `packages` are Debian's."""


@dataclass(frozen=True, slots=True)
class Libraries:
    """What is installed on top of a language's image, in the order of its installation."""

    packages: tuple[str, ...] = ()
    pip: tuple[str, ...] = ()
    npm: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(names for _, names in self)

    def __iter__(self) -> Iterator[tuple[Tool, tuple[str, ...]]]:
        yield "packages", self.packages
        yield "pip", self.pip
        yield "npm", self.npm

    def by_tool(self) -> dict[Tool, list[str]]:
        """Return the names by the tool that installs them, without those that install none."""
        return {tool: list(names) for tool, names in self if names}

    def __str__(self) -> str:
        return ", ".join(name for _, names in self for name in names)


_PIP_NAME = r"[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?(?:\[[\w.-]+(?:,[\w.-]+)*\])?"
_PIP_VERSION = r"(?:===?|~=|!=|<=?|>=?)[A-Za-z0-9][\w.*+!-]*"
_NAMES: dict[Tool, tuple[str, str, str]] = {
    # No name begins with a sign, so none can be an option; apt-get removes a package whose name has a - after it.
    "packages": (
        r"[a-z0-9][a-z0-9.+-]*[a-z0-9+](:[a-z0-9]+)?(=[A-Za-z0-9][\w.+~:-]*)?",
        "the name of a Debian package",
        '"libgmp-dev", or "libgmp-dev=2:6.3.0+dfsg-3" for one version',
    ),
    "pip": (
        rf"{_PIP_NAME}(?:{_PIP_VERSION}(?:,{_PIP_VERSION})*)?",
        "the name of a Python package",
        '"numpy", or "numpy==2.1" for one version',
    ),
    "npm": (
        r"(?:@[a-z0-9][\w.-]*/)?[A-Za-z0-9][\w.-]*(?:@[A-Za-z0-9^~<>=*][\w.^~<>=*+-]*)?",
        "the name of an npm package",
        '"lodash", or "lodash@4" for one version',
    ),
}
"""For each tool: the names in its registry, never a path, an address or an option; what they are; examples."""
_LONGEST = 200
"""Characters of a name."""


def check_libraries(libraries: Libraries, tools: Sequence[str], language: str, path: Path) -> None:
    """Check that all names are those of packages, of tools that the language can use.

    Raises:
        DefinitionError: naming the key and the name.
    """
    for tool, names in libraries:
        if names and tool != "packages" and tool not in tools:
            raise DefinitionError(
                f"{path}, {tool}",
                f"{language} programs cannot use packages of {tool}",
                "`packages` adds Debian packages, docs/libraries.md says what works",
            )
        pattern, words, examples = _NAMES[tool]
        for name in names:
            if len(name) > _LONGEST or not re.fullmatch(pattern, name, re.ASCII):
                quoted = "".join(
                    sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name[:_LONGEST]
                )
                raise DefinitionError(f"{path}, {tool}", f'"{quoted}" is not {words}', f"write e.g. {examples}")
