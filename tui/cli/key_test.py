"""Try the keys of the commands in this terminal, one after the other."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Iterable, Sequence

from textual import events
from textual._xterm_parser import XTermParser

from tui.commands import COMMANDS, Command
from tui.commands.keys import BARE, KeyNames, key_texts
from tui.commands.terminals import TERMINALS, arrives
from tui.key_queue import know_alt_letters

ENDS = ("q", "ctrl+c")
BEGIN, END = "\x1b[?2004h\x1b[>25u", "\x1b[<u\x1b[?2004l"
"""What the app asks of a terminal: bracketed paste, and kitty's protocol where it is known."""
ESCAPE_S = 0.1
"""How long the rest of an escape sequence may take."""


class KeyTest:
    """Ask for one key after the other and note what arrives; any other key is shown too.

    Args:
        names: the keys in force.
    """

    def __init__(self, names: KeyNames) -> None:
        self._names = names
        self._to_try = doubtful(names)
        self._all = len(self._to_try)
        self.arrived: set[str] = set()
        self.missing: dict[str, str] = {}
        """What came instead of each key that did not arrive; "" for nothing."""

    def run(self) -> list[str]:
        """Read keys until the user ends the test; return what was found, as lines.

        The terminal is put back into its state whatever happens.
        """
        import termios  # there is none on Windows
        import tty

        know_alt_letters()
        file = sys.stdin.fileno()
        before = termios.tcgetattr(file)
        tty.setraw(file)
        try:
            self._write(BEGIN, *(f"{line}\r\n" for line in self.greeting()), self._question())
            self._read(file)
        finally:
            self._write(END, "\r\x1b[K")
            termios.tcsetattr(file, termios.TCSAFLUSH, before)
        return self.report()

    def _read(self, file: int) -> None:
        parser, data = XTermParser(), b""
        while True:
            ready = select.select([file], [], [], ESCAPE_S)[0]
            read = os.read(file, 1024) if ready else b""
            if ready and not read:
                return  # the terminal is gone
            data += read
            found = list(parser.feed(read.decode(errors="replace")) if ready else parser.tick())
            for event in found:
                if isinstance(event, events.Key) and event.key not in BARE:
                    if event.key in ENDS:
                        return
                    self._write("\r\x1b[K", f"{self.take(event.key, event.character, data)}\r\n", self._question())
            data = b"" if found else data

    def _write(self, *parts: str) -> None:
        sys.stdout.write("".join(parts))
        sys.stdout.flush()

    # --------------------------------------------------------------------------------- what is said

    def greeting(self) -> list[str]:
        """Return what stands above the keys."""
        lines = ["Press the key that is asked for, or any other. Enter: it did not arrive. q or Ctrl+C ends."]
        if found := self._names.terminals:
            kept = [key for key in self._to_try if not arrives(key, found)]
            lines.append(f"This looks like {' in '.join(terminal.name for terminal in reversed(found))}.")
            if kept:
                lines.append(f"As far as known these do not arrive here: {', '.join(key_texts(kept))}.")
        return lines

    def _question(self) -> str:
        if not self._to_try:
            return "All keys were tried; q ends. "
        number = self._all - len(self._to_try) + 1
        return f"{number} of {self._all}: press {key_texts(self._to_try[:1])[0]} "

    def take(self, key: str, character: str | None, data: bytes) -> str:
        """Note a key, by Textual's name, and return the line that tells it."""
        asked = self._to_try[0] if self._to_try else ""
        if key == "enter" and asked:
            self._next(asked, "")
            return f"{key_texts([asked])[0]:20} nothing arrived"
        if key in self._to_try:
            self._to_try.remove(key)
        elif asked.startswith("alt+") and character and not character.isascii():
            self._next(asked, character)
            return f"{key_texts([asked])[0]:20} types {character}: Alt is the Mac's Option here"
        self.arrived.add(key)
        self.missing.pop(key, None)
        found = [command.id for command in having(key, self._names)]
        commands = ", ".join(found[:3]) + " …" * (len(found) > 3) or "no command"
        return f"{key_texts([key])[0]:20} {data.decode('latin-1').encode('unicode_escape').decode():16} {commands}"

    def _next(self, asked: str, instead: str) -> None:
        self._to_try.remove(asked)
        self.missing[asked] = instead

    def report(self) -> list[str]:
        """Return what arrived and what did not, and how the commands behind those keys are reached."""
        lines = [f"{len(self.arrived)} keys arrived, {len(self.missing)} did not."]
        if self.missing:
            told = [f"{key_texts([key])[0]}{f' (types {sign})' if sign else ''}" for key, sign in self.missing.items()]
            lines.append(f"Did not arrive: {', '.join(told)}.")
        lost = unreached(self._names, self.missing.keys(), self.arrived)
        leaders = [key for key in self._names.of(COMMANDS["app.leader"]) if key not in self.missing]
        if lost and leaders:
            lines.append(f"Reached only by the menu here ({key_texts(leaders)[0]}, then letters):")
            leader = key_texts(leaders)[0]
            lines += [f"  {command.id:24} {leader} {' '.join(command.leader)}" for command in lost if command.leader]
        elif lost:
            lines.append(
                "Not reached at all, as the menu's keys do not arrive either; set"
                ' "app.leader" under [keys] in config.toml to a key that does:'
            )
            lines += [f"  {command.id}" for command in lost]
        else:
            lines.append("Every command that has a key is reached by one.")
        return lines


def doubtful(names: KeyNames) -> list[str]:
    """Return the keys of commands that some terminal does not send: first those that most of them keep."""
    keys = dict.fromkeys(key for command in COMMANDS.values() for key in names.of(command))
    kept = {key: sum(not terminal.sends(key) for terminal in TERMINALS) for key in keys}
    leaders = names.of(COMMANDS["app.leader"])
    rest = sorted((key for key in keys if kept[key] and key not in leaders), key=lambda key: -kept[key])
    return [*leaders, *(key for key in rest if not key.startswith("super+"))]


def having(key: str, names: KeyNames) -> list[Command]:
    """Return the commands that have a key."""
    return [command for command in COMMANDS.values() if key in names.of(command)]


def unreached(names: KeyNames, missing: Iterable[str], arrived: Iterable[str]) -> Sequence[Command]:
    """Return the commands that have keys, none of which gets through."""
    lost, seen = set(missing), set(arrived)

    def through(key: str) -> bool:
        return key in seen or (key not in lost and arrives(key, names.terminals))

    return [command for command in COMMANDS.values() if (keys := names.of(command)) and not any(map(through, keys))]
