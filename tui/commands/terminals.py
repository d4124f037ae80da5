"""What terminals keep for themselves or cannot send, as far as it is known.

The facts are those of a fresh installation: VS Code's list of commands that skip the shell, the default key
tables of kitty, Windows Terminal, GNOME Terminal, tmux, screen and zellij, and macOS, which types signs with Option.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tui.commands.rows import COMMANDS

_PLAIN = frozenset({"ctrl+enter", "shift+enter", "ctrl+slash", "ctrl+shift+k", "ctrl+shift+z", "shift+f3"})
"""What only terminals with kitty's protocol tell apart from keys without the modifier.

Shift+F3 from the others looks like a report of the cursor's position.
"""
_SUPER = frozenset(key for command in COMMANDS.values() for key in command.keys.split(",") if key.startswith("super+"))


def _keys(names: str) -> frozenset[str]:
    return frozenset(names.split())


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal, or a program between it and ours."""

    name: str
    environment: tuple[tuple[str, str], ...] = ()
    """Variables that it sets; an empty value stands for any."""
    keeps: frozenset[str] = frozenset()
    """Keys that it uses itself."""
    lacks: frozenset[str] = _PLAIN | _SUPER
    """Keys for which it sends nothing, or the same as for another key."""
    composes: bool = False
    """Whether Alt (Option) and a letter type a sign."""

    def sends(self, key: str) -> bool:
        """Return whether a key, by Textual's name, arrives."""
        return key not in self.keeps and key not in self.lacks and not (self.composes and "alt+" in key)


TERMINALS = (
    Terminal("xterm", (("XTERM_VERSION", ""),)),
    Terminal(
        "VS Code",
        (("TERM_PROGRAM", "vscode"),),
        _keys(
            "f1 f5 shift+f5 f6 shift+f6 f11 ctrl+e ctrl+f ctrl+j ctrl+k ctrl+p ctrl+q alt+up alt+down "
            "ctrl+shift+up ctrl+shift+down"
        ),
    ),
    Terminal(
        "Terminal.app",
        (("TERM_PROGRAM", "Apple_Terminal"),),
        frozenset({"f11", "ctrl+up", "ctrl+down"}),
        _PLAIN | _SUPER | {"shift+f5", "shift+f6", "shift+delete", "ctrl+shift+up", "ctrl+shift+down"},
        composes=True,
    ),
    Terminal("iTerm2", (("TERM_PROGRAM", "iTerm.app"),), frozenset({"f11"}), composes=True),
    Terminal(
        "GNOME Terminal",
        (("VTE_VERSION", ""),),
        _keys("f1 f10 f11 alt+e alt+f alt+h alt+s alt+t alt+v ctrl+shift+up ctrl+shift+down ctrl+shift+k"),
    ),
    Terminal(
        "Windows Terminal",
        (("WT_SESSION", ""),),
        _keys(
            "f11 ctrl+v alt+enter alt+up alt+down alt+shift+left alt+shift+right alt+shift+down "
            "ctrl+shift+up ctrl+shift+down"
        ),
    ),
    Terminal(
        "kitty",
        (("KITTY_WINDOW_ID", ""),),
        _keys("ctrl+shift+up ctrl+shift+down ctrl+shift+k ctrl+shift+z"),
        frozenset(),
    ),
    Terminal("a browser", (("TERM_PROGRAM", "textual"),), _keys("f11 ctrl+n ctrl+q ctrl+t ctrl+w")),
    Terminal("tmux", (("TMUX", ""),), frozenset({"ctrl+b"})),
    Terminal("screen", (("STY", ""),), frozenset({"ctrl+a"})),
    Terminal(
        "zellij",
        (("ZELLIJ", ""),),
        _keys("ctrl+b ctrl+g ctrl+h ctrl+n ctrl+o ctrl+p ctrl+q ctrl+s ctrl+t alt+i alt+l alt+o alt+up alt+down"),
    ),
)
"""The terminals, each with what it is recognised by."""


def recognised(environment: Mapping[str, str]) -> list[Terminal]:
    """Return the terminals that an environment names: the one with the window, and those between it and us."""
    return [
        terminal
        for terminal in TERMINALS
        if any(environment.get(name) and value in ("", environment[name]) for name, value in terminal.environment)
    ]


def arrives(key: str, terminals: Collection[Terminal]) -> bool:
    """Return whether a key gets through all these terminals."""
    return all(terminal.sends(key) for terminal in terminals)
