"""Define what a command is: a row of data from which key bindings, footer, palette and help are made."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """Describe one thing that the user can ask for.

    The class that binds a scope implements the action (`action_<name>`), and says in `check_action`
    when it is available: keys, footer and palette leave out a command whose check is false.
    """

    id: str
    """The name that key maps use, such as `run.start`. Users' key maps name it, so it never changes."""
    label: str
    """One or two words for footer and palette."""
    keys: str
    """Keys, separated by commas; the first is the one shown. Empty: the palette only."""
    scope: str
    """Where the keys work: `app` is everywhere, `workbench` that screen, otherwise the pane or screen of that name."""
    action: str
    """The Textual action, on the node that binds the scope unless it starts with `screen.` or `app.`."""
    footer: bool = False
    """Show the command in the footer while its keys work. Seven at most per pane."""
    priority: bool | None = None
    """Handle the keys before the focused pane sees them, which would type Alt and a letter.

    None: only those of the scopes `app` and `workbench`.
    """
    help: str = ""
    """What it does, in a sentence or two."""

    def binding(self) -> Binding:
        """Return the key binding. A command without keys is bound too, so that a key map can give it some."""
        return Binding(
            self.keys or f"no-key-{self.id}",
            self.action,
            self.label,
            show=self.footer,
            # Always the first key, even if a pane has taken it for itself.
            key_display=_short(self.keys.partition(",")[0]) or None,
            priority=self.scope in ("app", "workbench") if self.priority is None else self.priority,
            tooltip=self.help,
            id=self.id,
        )


def _short(key: str) -> str:
    """Return a key as short as the footer needs it: `^r`, `esc`."""
    return key.replace("ctrl+", "^").replace("escape", "esc").replace("delete", "del").replace("slash", "/")
