r"""Replace the commands that a LaTeX text defines itself, and read in the files of its package that it names.

`\newcommand`, `\renewcommand`, `\providecommand`, `\def`, `\let` and `\DeclareMathOperator` are known. Each
replacement is read again, as in TeX; a text whose commands never end is refused after a fixed number of steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from problems.statements.errors import NotReadable

ReadFile = Callable[[str], str | None]
"""Returns the text of a file of the package, or None if there is none."""
MOST_CHARACTERS = 1 << 18
"""The longest text, with everything in place."""
MOST_STEPS = 5_000
"""So many commands may be replaced, and so many files read."""
MOST_SCANNED = 2_000_000
"""So many characters may be looked at in search of arguments' ends."""

_NEXT = re.compile(
    r"%[^\n]*|\\(?:begin\s*\{(verbatim|Verbatim|lstlisting|tikzpicture|comment)\*?\}|([A-Za-z@]+)(\*?)|.)", re.DOTALL
)
_BRACE = re.compile(r"\\.|[{}]|%[^\n]*", re.DOTALL)
_DEFINED = re.compile(r"\s*(?:\{\s*\\([A-Za-z@]+|.)\s*\}|\\([A-Za-z@]+|[^A-Za-z\s]))")
_DEFINERS = ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "DeclareMathOperator")
_INCLUDES = ("input", "include")
_ENDS_IN_COMMAND = re.compile(r"\\[A-Za-z@]+$")
_PARAMETER = re.compile(r"#([1-9#])")
_OWN = ("problemname", "illustration", "nextsample", "remainingsamples", "constant")
"""Commands of the package format: a definition for LaTeX does not change what they mean here."""


@dataclass(frozen=True)
class _Macro:
    body: str
    arguments: int = 0
    default: str | None = None
    """The first argument, where it is optional."""


def expanded(text: str, read_file: ReadFile) -> str:
    """Return a LaTeX text with its own commands replaced.

    Raises:
        NotReadable: its commands never end, or it becomes too long.
    """
    return _Expansion(text, read_file).run()


class _Expansion:
    def __init__(self, text: str, read_file: ReadFile) -> None:
        self._text = text
        self._read_file = read_file
        self._macros: dict[str, _Macro] = {}
        self._steps = 0
        self._scanned = 0

    def run(self) -> str:
        at = 0
        while found := _NEXT.search(self._text, at):
            if found[1]:
                at = self._behind(f"\\end{{{found[1]}", found.end())
            elif found[2] == "verb" and found.end() < len(self._text):
                at = self._behind(self._text[found.end()], found.end() + 1)
            elif found[2] and (next_at := self._replaced(found)) is not None:
                at = next_at
            else:
                at = found.end()
        return self._text

    def _replaced(self, found: re.Match[str]) -> int | None:
        """Replace or define the command that was found; return where to go on, or None if it is none of these."""
        name, start, end = found[2], found.start(), found.end()
        if name in _DEFINERS:
            return self._define(name, start, end)
        if name == "def":
            return self._define_plain(start, end)
        if name == "let":
            return self._let(start, end)
        if name in _INCLUDES:
            return self._include(start, end)
        if macro := self._macros.get(name):
            return self._put(start, *self._call(macro, end - len(found[3])))
        return None

    # ---------------------------------------------------------------------------- definitions

    def _define(self, definer: str, start: int, end: int) -> int | None:
        if not (named := _DEFINED.match(self._text, end)):
            return None
        name, at = named[1] or named[2], named.end()
        count, default = 0, None
        if definer != "DeclareMathOperator":
            given, at = self._optional(at)
            count = int(given) if given and given.strip().isdigit() else 0
            default, at = self._optional(at) if count else (None, at)
        body, at = self._argument(at)
        if body is None:
            return None
        if definer == "DeclareMathOperator":
            body = f"\\operatorname{{{body}}}"
        if not (definer == "providecommand" and name in self._macros):
            self._remember(name, _Macro(body, min(count, 9), default))
        return self._put(start, "\n" * self._text.count("\n", start, at), at, again=False)

    def _define_plain(self, start: int, end: int) -> int | None:
        named = re.compile(r"\s*\\([A-Za-z@]+|[^A-Za-z\s])((?:#\d)*)\s*(?=\{)").match(self._text, end)
        if not named:
            return None
        body, at = self._argument(named.end())
        if body is None:
            return None
        self._remember(named[1], _Macro(body, len(named[2]) // 2))
        return self._put(start, "\n" * self._text.count("\n", start, at), at, again=False)

    def _let(self, start: int, end: int) -> int | None:
        named = re.compile(r"\s*\\([A-Za-z@]+)\s*=?\s*(\\[A-Za-z@]+|\\?.)").match(self._text, end)
        if not named:
            return None
        other = self._macros.get(named[2].removeprefix("\\"))
        self._remember(named[1], other or _Macro(named[2]))
        return self._put(start, "", named.end(), again=False)

    def _remember(self, name: str, macro: _Macro) -> None:
        if name not in _OWN:
            self._macros[name] = macro

    # --------------------------------------------------------------------------- replacements

    def _call(self, macro: _Macro, at: int) -> tuple[str, int]:
        """Return what takes a command's place, and where its arguments end."""
        given: list[str] = []
        if macro.default is not None:
            first, at = self._optional(at)
            given.append(macro.default if first is None else first)
        while len(given) < macro.arguments:
            argument, at = self._argument(at)
            given.append(argument or "")
        if not macro.arguments:
            space = re.compile(r"[ \t]*(?:\n[ \t]*)?(?!\n)").match(self._text, at)
            if self._text[at : at + 2] == "{}":
                at += 2
            elif space and self._text[at - 1 : at].isalpha():
                at = space.end()

        def filled(found: re.Match[str]) -> str:
            if found[1] == "#":
                return "#"
            return given[int(found[1]) - 1] if int(found[1]) <= len(given) else found[0]

        return _PARAMETER.sub(filled, macro.body), at

    def _include(self, start: int, end: int) -> int | None:
        name, at = self._argument(end)
        text = self._read_file(name.strip()) if name else None
        return None if text is None else self._put(start, text, at)

    def _put(self, start: int, text: str, end: int, *, again: bool = True) -> int:
        """Put a text in the place of another; return where to go on: `again` reads the new text too."""
        self._steps += 1
        if self._steps > MOST_STEPS or len(self._text) + len(text) - (end - start) > MOST_CHARACTERS:
            raise NotReadable("defines commands that never end")
        if _ENDS_IN_COMMAND.search(text[-40:]) and self._text[end : end + 1].isalpha():
            text += " "  # otherwise the letter would belong to the command
        self._text = self._text[:start] + text + self._text[end:]
        return start if again else start + len(text)

    # ------------------------------------------------------------------------------ arguments

    def _argument(self, at: int) -> tuple[str | None, int]:
        """Return the argument that begins here: what is in braces, a command or a character; None if there is none."""
        while at < len(self._text) and self._text[at].isspace():
            at += 1
        if at >= len(self._text):
            return None, at
        if self._text[at] != "{":
            found = re.compile(r"\\(?:[A-Za-z@]+|.)|.", re.DOTALL).match(self._text, at)
            return (found[0], found.end()) if found else (None, at)
        depth = 0
        for found in _BRACE.finditer(self._text, at):
            self._count(1)
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if not depth:
                return self._text[at + 1 : found.start()], found.end()
        self._count(len(self._text) - at)
        return None, at

    def _optional(self, at: int) -> tuple[str | None, int]:
        """Return the optional argument that begins here, or None if there is none."""
        found = re.compile(r"\s*\[([^\[\]]{0,1000})\]").match(self._text, at)
        return (found[1], found.end()) if found else (None, at)

    def _behind(self, words: str, at: int) -> int:
        """Return where these words end; where they are missing, go on here."""
        found = self._text.find(words, at)
        self._count(0 if found >= 0 else len(self._text) - at)
        return at if found < 0 else found + len(words)

    def _count(self, characters: int) -> None:
        self._scanned += characters
        if self._scanned > MOST_SCANNED:
            raise NotReadable("is so broken that it cannot be read")
