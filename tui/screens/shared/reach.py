"""Find the commands that can be given on a screen, wherever the focus is, and say why a key does nothing there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.actions import parse
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from tui.commands import COMMANDS, Command
from tui.commands.guests import refused
from tui.commands.keys import BARE, KeyNames, key_texts
from tui.commands.why import why_nothing
from tui.screens.shared.paned import PanedScreen


def scopes_of(nodes: Iterable[DOMNode]) -> dict[str, DOMNode]:
    """Return the scopes whose commands these nodes' classes bind, each with its first node."""
    found: dict[str, DOMNode] = {}
    for node in nodes:
        for binding in type(node).BINDINGS:
            if isinstance(binding, Binding) and (command := COMMANDS.get(binding.id or "")):
                found.setdefault(command.scope, node)
    return found


def reachable(screen: Screen[Any]) -> dict[str, DOMNode]:
    """Return the scopes whose commands a screen offers, with their nodes: the focused pane's first."""
    focused = screen.focused
    found = scopes_of(focused.ancestors_with_self if focused else [screen, screen.app])
    if isinstance(screen, PanedScreen):
        found = {**found, **{scope: node for scope, node in screen.scopes.items() if scope not in found}}
    return found


def available(command: Command, node: DOMNode, screen: Screen[Any], app: App[Any]) -> bool:
    """Return whether a command is available now on the node of its scope."""
    if refused(command.action):
        return False
    place, name, parameters = parse(command.action)
    target = {"screen": screen, "app": app}.get(place, node)
    return bool(target.check_action(name, parameters))


def unanswered(key: str, screen: Screen[Any], names: KeyNames) -> str:
    """Return why a key that nothing handled did nothing; "" if there is nothing to say."""
    if key in BARE:
        return ""
    scopes = reachable(screen)
    here = any(key in names.of(command) for command in COMMANDS.values() if command.scope in scopes)
    letter = "+" not in key and not (key.startswith("f") and key[1:].isdigit()) and key != "escape"
    if isinstance(screen, ModalScreen):
        return "" if letter or here else "Close the dialog first: Esc." * bool(why_nothing(key, scopes, names))
    # A key that is nothing but white space has no text of its own.
    nothing = f"{next(iter(key_texts([key])), 'This key')} does nothing here; {names['view.help']} shows the keys."
    return nothing if letter and not here else why_nothing(key, scopes, names) or nothing
