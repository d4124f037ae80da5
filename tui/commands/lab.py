"""The limits lab's own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner
    from tui.screens.lab.screen import LabScreen


def _lab(app: CodeRunner) -> LabScreen | None:
    # The screen's own bindings are made of these commands.
    from tui.screens.lab.screen import LabScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, LabScreen)), None)


def _presenting(app: CodeRunner) -> bool:
    lab = _lab(app)
    return lab is not None and lab.presenting


@command("view.lab", "Limits lab", keys="f7")
def lab(app: CodeRunner) -> None:
    """Watch programs run into each limit, in any language."""
    app.open_lab()


@command("lab.run", "Run", keys="enter", scope="lab", footer=True)
def run(app: CodeRunner) -> None:
    """Run the chosen demo, in all languages that are side by side."""
    if screen := _lab(app):
        screen.run_chosen()


@command("lab.pause", "Pause", keys="space", scope="lab")
def pause(app: CodeRunner) -> None:
    """Run the chosen demo; in a presentation, hold it after this demo or go on."""
    if screen := _lab(app):
        screen.pause()


@command("lab.more", "More", keys="+,],=", scope="lab", footer=True)
def more(app: CodeRunner) -> None:
    """Allow more of the limit, and run again."""
    if screen := _lab(app):
        screen.move_limit(1)


@command("lab.less", "Less", keys="-,[", scope="lab", footer=True)
def less(app: CodeRunner) -> None:
    """Allow less of the limit, and run again."""
    if screen := _lab(app):
        screen.move_limit(-1)


@command("lab.row", "Row", keys="a", scope="lab", footer=True, when=lambda app: not _presenting(app))
def run_row(app: CodeRunner) -> None:
    """Run all demos of this language, one after the other."""
    if screen := _lab(app):
        screen.run_row()


@command("lab.beside", "Beside", keys="m", scope="lab", footer=True, when=lambda app: not _presenting(app))
def beside(app: CodeRunner) -> None:
    """Put this language side by side with others, up to four, or take it away again."""
    if screen := _lab(app):
        screen.toggle_beside()


@command("lab.present", "Present", keys="p,ctrl+o", scope="lab", footer=True)
def present(app: CodeRunner) -> None:
    """Show all limits of these languages, one after the other, for an audience; again goes back."""
    if screen := _lab(app):
        screen.present()


@command("lab.back", "Back", keys="escape,f7", scope="lab", footer=True)
def back(app: CodeRunner) -> None:
    """Stop what runs, and the presentation; where nothing runs, close the lab."""
    if screen := _lab(app):
        screen.back()


@command("lab.left", "Limit before", keys="left,h", scope="lab")
def left(app: CodeRunner) -> None:
    """Choose the limit before."""
    if screen := _lab(app):
        screen.choose(columns=-1)


@command("lab.right", "Next limit", keys="right,l", scope="lab")
def right(app: CodeRunner) -> None:
    """Choose the next limit."""
    if screen := _lab(app):
        screen.choose(columns=1)


@command("lab.up", "Language above", keys="up,k", scope="lab")
def up(app: CodeRunner) -> None:
    """Choose the language above."""
    if screen := _lab(app):
        screen.choose(rows=-1)


@command("lab.down", "Language below", keys="down,j", scope="lab")
def down(app: CodeRunner) -> None:
    """Choose the language below."""
    if screen := _lab(app):
        screen.choose(rows=1)


@command("lab.source_down", "Source down", keys="pagedown", scope="lab")
def source_down(app: CodeRunner) -> None:
    """Show the next page of the source."""
    if screen := _lab(app):
        screen.scroll_source(1)


@command("lab.source_up", "Source up", keys="pageup", scope="lab")
def source_up(app: CodeRunner) -> None:
    """Show the page of the source before."""
    if screen := _lab(app):
        screen.scroll_source(-1)


@command("lab.words", "Words on", keys="w", scope="lab")
def words(app: CodeRunner) -> None:
    """Show the next page of what is said below the curves, where not all has room; after the last, the first."""
    if screen := _lab(app):
        screen.scroll_words()
