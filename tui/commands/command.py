"""Define `Command`: a row of data for key bindings, menu, footer, palette and help."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the app.

    The class that binds a scope implements the action as `action_<name>`. Its `check_action` decides when
    the command is available; keys, footer and palette leave out unavailable commands.
    """

    id: str
    """The name in key maps, such as `run.start`. Users' key maps refer to it, so it never changes."""
    label: str
    """One or two words for menu, footer and palette."""
    keys: str
    """Keys, separated by commas; the first one is shown. Empty: only the menu and the palette have the command."""
    scope: str
    """Where the keys work: `app` means everywhere, any other name one screen or pane."""
    action: str
    """The Textual action, on the node that binds the scope unless it starts with `screen.` or `app.`."""
    footer: int = 0
    """Its place in the footer while its keys work, 1 first: as many are shown as fit. 0: not there."""
    priority: bool | None = None
    """Handle the keys before the focused pane, which would type the letter of an Alt key.

    None: true in the scopes `app` and `workbench` only.
    """
    leader: str = ""
    """The letters that follow the leader key: `r`, or `fs` in the group `f`. Empty for the leader key itself.

    No command's letters begin another's where both can be typed.
    """
    help: str = ""
    """What the command does, in a sentence or two."""
    idle: str = ""
    """Why it does nothing while `check_action` refuses it; `{run.stop}` stands for that command's key."""
    also: str = ""
    """Everyday words by which the palette finds it too."""
    away: str = ""
    """Why its keys do nothing on other screens; empty: where they work."""
    guest: str = ""
    """Why a guest cannot give it, whose app runs on a machine of somebody else; empty: they can."""

    def binding(self) -> Binding:
        """Return the key binding. A command without keys gets one too, so that a key map can assign keys."""
        return Binding(
            self.keys or f"no-key-{self.id}",
            self.action,
            self.label,
            show=self.footer > 0,
            priority=self.scope in ("app", "workbench") if self.priority is None else self.priority,
            tooltip=self.help,
            id=self.id,
        )
