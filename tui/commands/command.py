"""What a command is: one function, from which key, palette, footer and help all come.

A new command is one function in a module of this package. Its docstring is what the palette and
the help say. Users' keymaps name its id, so an id is never changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from tui.app import CodeRunner

COMMANDS: dict[str, Command] = {}
"""All commands by id, in the order in which help and palette show them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that the user can ask for."""

    id: str
    """What a keymap calls it: `run.start`. Never changed."""
    label: str
    """One or two words for footer and palette."""
    keys: str
    """Its keys, the first being the one that is shown; empty: only in the palette."""
    scope: str
    """Where its keys work: `app` is everywhere, `workbench` that screen, else the pane of that name."""
    footer: bool
    """Shown in the footer while its keys work. Seven at the most for one pane."""
    priority: bool
    """Its keys are its own before the focused pane sees them: Alt and a letter would be typed there."""
    enabled: Callable[[CodeRunner], bool]
    """Whether it makes sense now; keys, palette and footer leave it out where not."""
    run: Callable[[CodeRunner], None]
    help: str
    """What it does, in a sentence or two."""

    def binding(self) -> Binding:
        """Its keys, for a widget's `BINDINGS`; without any it is bound too, so that a keymap can give it some."""
        action = f"app.command('{self.id}')"
        keys = self.keys or f"no-key-{self.id}"
        return Binding(
            keys,
            action,
            self.label,
            show=self.footer,
            # The first, whichever of them a pane has taken for itself.
            key_display=_short(self.keys.partition(",")[0]) or None,
            priority=self.priority,
            tooltip=self.help,
            id=self.id,
        )


def _short(key: str) -> str:
    """A key as the footer has room for it: `^r`, `esc`."""
    return key.replace("ctrl+", "^").replace("escape", "esc").replace("delete", "del").replace("slash", "/")


Function = Callable[["CodeRunner"], None]


def _always(_: CodeRunner) -> bool:
    return True


def command(
    id: str,  # noqa: A002  # the word that bindings and keymaps use
    label: str,
    *,
    keys: str = "",
    scope: str = "workbench",
    footer: bool = False,
    priority: bool | None = None,
    when: Callable[[CodeRunner], bool] = _always,
) -> Callable[[Function], Function]:
    """Make a function a command; the fields of `Command` say what the arguments are."""

    def register(function: Function) -> Function:
        COMMANDS[id] = Command(
            id=id,
            label=label,
            keys=keys,
            scope=scope,
            footer=footer,
            priority=scope in ("app", "workbench") if priority is None else priority,
            enabled=when,
            run=function,
            help=" ".join((function.__doc__ or "").split()),
        )
        return function

    return register


def bindings(scope: str) -> list[Binding]:
    """The key bindings of the commands of one scope, for that pane's `BINDINGS`."""
    return [command.binding() for command in COMMANDS.values() if command.scope == scope]
