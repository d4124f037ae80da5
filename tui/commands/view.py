"""The screen: where the focus is, how large the panes are, theme, help, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner


@command("view.editor", "Editor", keys="alt+e")
def focus_editor(app: CodeRunner) -> None:
    """Go to the editor."""
    app.workbench.go_to_pane("editor")


@command("view.stdin", "Stdin", keys="alt+i")
def focus_stdin(app: CodeRunner) -> None:
    """Go to the stdin pane."""
    app.workbench.go_to_pane("stdin")


@command("view.output", "Output", keys="alt+o")
def focus_output(app: CodeRunner) -> None:
    """Go to the output."""
    app.workbench.go_to_pane("output")


@command("view.result", "Result", keys="alt+r")
def focus_result(app: CodeRunner) -> None:
    """Go to the result."""
    app.workbench.go_to_pane("result")


@command("view.next_pane", "Next pane", keys="f6")
def next_pane(app: CodeRunner) -> None:
    """Go to the next pane."""
    app.workbench.go_to_next_pane(1)


@command("view.previous_pane", "Previous pane", keys="shift+f6")
def previous_pane(app: CodeRunner) -> None:
    """Go to the pane before."""
    app.workbench.go_to_next_pane(-1)


@command("view.full_screen", "Full screen", keys="f10")
def full_screen(app: CodeRunner) -> None:
    """Give the whole screen to the focused pane, or give it back."""
    app.workbench.toggle_full_screen()


@command("view.wider", "Wider editor", keys="alt+shift+right")
def wider(app: CodeRunner) -> None:
    """Make the editor's column wider."""
    app.workbench.resize_panes(columns=5)


@command("view.narrower", "Narrower editor", keys="alt+shift+left")
def narrower(app: CodeRunner) -> None:
    """Make the editor's column narrower."""
    app.workbench.resize_panes(columns=-5)


@command("view.taller", "Taller editor", keys="ctrl+shift+down")
def taller(app: CodeRunner) -> None:
    """Make the upper panes taller."""
    app.workbench.resize_panes(rows=2)


@command("view.lower", "Lower editor", keys="ctrl+shift+up")
def lower(app: CodeRunner) -> None:
    """Make the upper panes lower."""
    app.workbench.resize_panes(rows=-2)


@command("view.history", "History", keys="f8", footer=True)
def history(app: CodeRunner) -> None:
    """Look at earlier runs: restore one, run it again, compare two."""
    app.open_history()


@command("view.theme", "Theme", scope="app")
def theme(app: CodeRunner) -> None:
    """Choose the colours; the choice is remembered."""
    app.search_themes()


@command("view.help", "Help", scope="app", keys="f1", footer=True)
def show_help(app: CodeRunner) -> None:
    """Show every key of the focused pane, and those that work everywhere."""
    app.open_help()


@command("view.palette", "Palette", scope="app", keys="ctrl+p", footer=True)
def palette(app: CodeRunner) -> None:
    """Search all commands by name."""
    app.action_command_palette()


@command("app.quit", "Quit", scope="app", keys="ctrl+q")
def leave(app: CodeRunner) -> None:
    """Leave. What you typed is kept and is there again next time."""
    app.leave()
