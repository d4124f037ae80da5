"""A program's source, checked once for everything that a sandbox refuses."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import Self

from foundation.units import MIB, size_text
from languages import DefinitionError

MOST_SOURCE_BYTES = MIB
"""The longest source: it goes through the supervisor's memory into the sandbox's."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that a sandbox takes; make one with `Source.check`."""

    raw: bytes
    """UTF-8 without a NUL, and without a byte order mark, which PHP would print."""

    @property
    def text(self) -> str:
        """The source as text."""
        return self.raw.decode()

    @classmethod
    def check(cls, source: str | bytes | Source) -> Source:
        """Check a source; one that is checked already is returned as it is.

        Raises:
            DefinitionError: it is too long, is not UTF-8, or holds a NUL.
        """
        return source if isinstance(source, Source) else cls._checked(source)

    @classmethod
    def _checked(cls, source: str | bytes) -> Self:
        try:
            raw = source.encode() if isinstance(source, str) else bytes(source)
            raw.decode()
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise DefinitionError("the source", f"is not UTF-8 in line {line}", "save it as UTF-8") from None
        except UnicodeEncodeError as error:
            raise DefinitionError("the source", f"holds half a character at {error.start}", "remove it") from None
        if b"\0" in raw:
            line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
            raise DefinitionError("the source", f"holds a NUL in line {line}", "is this a text file?")
        if len(raw) > MOST_SOURCE_BYTES:
            most = size_text(MOST_SOURCE_BYTES)
            raise DefinitionError("the source", f"is longer than {most}", "read large data from stdin")
        return cls(raw.removeprefix(BOM_UTF8))


Text = str | bytes | Source
"""A source as callers may give it."""
