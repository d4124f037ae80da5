"""The editor: clipboard, lines, search. `app.editor` is the one that is shown, `app.find_bar` the bar below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner


def _selected(app: CodeRunner) -> bool:
    """Something is selected; where nothing is, Ctrl+C is left to whoever else wants it."""
    return not app.editor.selection.is_empty


@command("edit.undo", "Undo", keys="ctrl+z,super+z", scope="editor")
def undo(app: CodeRunner) -> None:
    """Take the last change back."""
    app.editor.undo()


@command("edit.redo", "Redo", keys="ctrl+y,ctrl+shift+z,super+y", scope="editor")
def redo(app: CodeRunner) -> None:
    """Do again what was taken back."""
    app.editor.redo()


@command("edit.cut", "Cut", keys="ctrl+x,super+x", scope="editor")
def cut(app: CodeRunner) -> None:
    """Cut the selection, or the whole line where nothing is selected."""
    app.editor.cut()


@command("edit.copy", "Copy", keys="ctrl+c,super+c", scope="editor", when=_selected)
def copy(app: CodeRunner) -> None:
    """Copy the selection."""
    app.editor.copy()


@command("edit.paste", "Paste", keys="ctrl+v", scope="editor")
def paste(app: CodeRunner) -> None:
    """Paste from the clipboard. Over ssh your terminal's own paste key brings what was copied elsewhere."""
    app.editor.paste()


@command("edit.select_all", "Select all", keys="ctrl+a", scope="editor")
def select_all(app: CodeRunner) -> None:
    """Select the whole text."""
    app.editor.select_all()


@command("edit.comment", "Comment", keys="ctrl+underscore,ctrl+slash", scope="editor")
def comment(app: CodeRunner) -> None:
    """Make the selected lines comments, or code again. Most terminals send Ctrl+/ as Ctrl+_."""
    app.editor.toggle_comment()


@command("edit.indent", "Indent", keys="tab", scope="editor")
def indent(app: CodeRunner) -> None:
    """Indent the selected lines; where nothing is selected, go to the next tab stop. Escape leaves the editor."""
    app.editor.indent()


@command("edit.dedent", "Dedent", keys="shift+tab", scope="editor")
def dedent(app: CodeRunner) -> None:
    """Take one indent from the selected lines."""
    app.editor.dedent()


@command("edit.move_up", "Move line up", keys="alt+up", scope="editor")
def move_up(app: CodeRunner) -> None:
    """Move the selected lines up by one."""
    app.editor.move_lines(-1)


@command("edit.move_down", "Move line down", keys="alt+down", scope="editor")
def move_down(app: CodeRunner) -> None:
    """Move the selected lines down by one."""
    app.editor.move_lines(1)


@command("edit.duplicate", "Duplicate line", keys="alt+shift+down", scope="editor")
def duplicate(app: CodeRunner) -> None:
    """Write the selected lines once more below."""
    app.editor.duplicate_lines()


@command("edit.delete_line", "Delete line", keys="shift+delete,ctrl+shift+k", scope="editor")
def delete_line(app: CodeRunner) -> None:
    """Delete the selected lines."""
    app.editor.delete_lines()


@command("edit.go_to_line", "Go to line", keys="ctrl+g", scope="editor")
def go_to_line(app: CodeRunner) -> None:
    """Ask for a line number and go there."""
    app.questions.line()


@command("edit.find", "Find", keys="ctrl+f", scope="editor")
def find(app: CodeRunner) -> None:
    """Search and replace; what is selected becomes the search text."""
    app.find_bar.open()


@command("edit.close_find", "Close search", keys="escape", scope="editor", when=lambda app: bool(app.find_bar.display))
def close_find(app: CodeRunner) -> None:
    """Close the search bar."""
    app.find_bar.close()


@command("edit.find_next", "Next match", keys="f3", scope="editor")
def find_next(app: CodeRunner) -> None:
    """Go to the next match of the search."""
    app.find_bar.next()


@command("edit.find_previous", "Previous match", keys="shift+f3", scope="editor")
def find_previous(app: CodeRunner) -> None:
    """Go to the match before. Terminals that cannot send Shift+F3 can send the arrow up in the search bar."""
    app.find_bar.previous()


@command("find.next", "Next", keys="f3,down,ctrl+f", scope="find")
def next_match(app: CodeRunner) -> None:
    """Go to the next match; Enter in the search text does so too."""
    app.find_bar.next()


@command("find.previous", "Previous", keys="shift+enter,shift+f3,up", scope="find")
def previous_match(app: CodeRunner) -> None:
    """Go to the match before."""
    app.find_bar.previous()


@command("find.case", "Match case", keys="alt+c", scope="find")
def match_case(app: CodeRunner) -> None:
    """Tell capitals from small letters, or stop doing so."""
    app.find_bar.toggle_case()


@command("find.regex", "Regular expression", keys="alt+x", scope="find")
def regular_expression(app: CodeRunner) -> None:
    """Read the search text as a regular expression, or as it stands."""
    app.find_bar.toggle_regex()


@command("find.replace", "Replace", scope="find")
def replace(app: CodeRunner) -> None:
    """Replace this match and go to the next; Enter in the replacement does so too."""
    app.find_bar.replace()


@command("find.replace_all", "Replace all", keys="alt+a", scope="find")
def replace_all(app: CodeRunner) -> None:
    """Replace all matches. One undo takes all of them back."""
    app.find_bar.replace_all()


@command("find.close", "Close", keys="escape", scope="find")
def close(app: CodeRunner) -> None:
    """Close the search bar and go back to the editor."""
    app.find_bar.close()
