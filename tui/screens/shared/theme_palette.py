"""Choose a colour theme; the app shows the one under the cursor at once."""

from __future__ import annotations

from textual import on
from textual.command import Command
from textual.theme import ThemeProvider
from textual.widgets import OptionList

from tui.screens.shared.palette import Palette


class ThemePalette(Palette):
    """The themes by name. Escape brings back the one that was in use."""

    def __init__(self) -> None:
        super().__init__(providers=[ThemeProvider], placeholder="Search for a theme…", id="--command-palette")

    def on_mount(self) -> None:
        """Remember the theme in use."""
        self._before = self.app.theme

    @on(OptionList.OptionHighlighted)
    def _preview(self, event: OptionList.OptionHighlighted) -> None:
        if isinstance(event.option, Command):
            self.app.theme = str(event.option.hit.text)

    def on_unmount(self) -> None:
        """Undo the preview, unless a theme was chosen."""
        if self._selected_command is None:
            self.app.theme = self._before
