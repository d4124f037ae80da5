"""A program's source, checked once for everything that a sandbox refuses."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Self

from foundation.units import MIB, size_text
from languages import DefinitionError

MOST_SOURCE_BYTES = MIB
"""The longest file of a program: it goes through the supervisor's memory into the sandbox's."""
MOST_PROGRAM_BYTES = 8 * MIB
"""The longest program of several files."""
MOST_FILES = 1000


@dataclass(frozen=True, slots=True)
class Source:
    """A program that a sandbox takes: its main file and the files beside it.

    `Source.check` makes one of a single file, `runner.program.assemble` one of several.
    """

    raw: bytes
    """The main file, as it is but for a UTF-8 byte order mark, which PHP would print."""
    name: str = ""
    """The main file's name; "" for the one that the language gives it."""
    beside: tuple[tuple[str, bytes], ...] = ()
    """The other files by their names, sorted."""
    compiled: tuple[str, ...] = ()
    """Those of them that the compile command gets too."""
    options: tuple[str, ...] = ()
    """What else the compile command gets."""

    @property
    def text(self) -> str:
        """The main file as text."""
        return self.raw.decode(errors="replace")

    @property
    def size_bytes(self) -> int:
        """The size of all files together."""
        return len(self.raw) + sum(len(raw) for _, raw in self.beside)

    def files(self, default: str) -> dict[str, bytes]:
        """Return all files by name; `default` is the main file's name if it has none of its own."""
        return {self.name or default: self.raw, **dict(self.beside)}

    def command(self, words: Iterable[str], default: str, *, compiling: bool) -> list[str]:
        """Return a command with the names of this program's files in place of `default`."""
        names = [self.name or default, *((*self.compiled, *self.options) if compiling else ())]
        return [each for word in words for each in (names if word == default else [word])]

    @property
    def digest(self) -> bytes:
        """A hash of all files and their names."""
        found = sha256(self.raw)
        for name, raw in ((self.name, b""), *self.beside, *((each, b"") for each in (*self.compiled, *self.options))):
            found.update(b"\0%s\0%d\0" % (os.fsencode(name), len(raw)) + raw)
        return found.digest()

    @classmethod
    def check(cls, source: Text) -> Source:
        """Check a source; return one that is checked already as it is.

        Raises:
            DefinitionError: it is too long, or text that has no UTF-8 form.
        """
        return source if isinstance(source, Source) else cls._checked(source)

    @classmethod
    def _checked(cls, source: str | bytes) -> Self:
        try:
            raw = source.encode() if isinstance(source, str) else bytes(source)
        except UnicodeEncodeError as error:
            raise DefinitionError("the source", f"has a lone surrogate at {error.start}", "remove it") from None
        if len(raw) > MOST_SOURCE_BYTES:
            most = size_text(MOST_SOURCE_BYTES)
            raise DefinitionError("the source", f"is longer than {most}", "read large data from stdin")
        return cls(raw.removeprefix(BOM_UTF8))


Text = str | bytes | Source
"""A source as callers may give it."""


def check_files(files: Mapping[str, bytes], where: str) -> None:
    """Check the files of a program.

    Raises:
        DefinitionError: a name leads out of the work folder, or a file or all of them are too large.
    """
    for name in files:
        path = PurePosixPath(name)
        if not name or "\0" in name or path.is_absolute() or ".." in path.parts or str(path) != name:
            raise DefinitionError(
                name or where, "is not a path inside the work folder", "use names such as lib/util.py"
            )
    if len(files) > MOST_FILES:
        raise DefinitionError(where, f"has {len(files)} files", f"a program has at most {MOST_FILES}")
    total = sum(map(len, files.values()))
    if total > MOST_PROGRAM_BYTES:
        raise DefinitionError(
            where, f"has {size_text(total)} of files", f"a program has at most {size_text(MOST_PROGRAM_BYTES)}"
        )
