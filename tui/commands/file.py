"""Files: open, save, begin anew, the user's own editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner


@command("file.open", "Open", keys="ctrl+o")
def open_file(app: CodeRunner) -> None:
    """Open a source file; its ending says the language."""
    app.files.ask_open()


@command("file.save", "Save", keys="ctrl+s")
def save(app: CodeRunner) -> None:
    """Save the text to its file; asks for a name where it has none."""
    app.files.save()


@command("file.save_as", "Save as", keys="alt+s")
def save_as(app: CodeRunner) -> None:
    """Save the text to another file."""
    app.files.ask_save_as()


@command("file.new", "New", keys="ctrl+n")
def new(app: CodeRunner) -> None:
    """Begin anew from the language's starter; undo brings the old text back."""
    app.files.new()


@command("file.editor", "$EDITOR", keys="f4")
def external_editor(app: CodeRunner) -> None:
    """Edit the text in your own editor: $VISUAL or $EDITOR."""
    app.files.edit_elsewhere()
