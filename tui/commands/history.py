"""The history's own keys, and those of two runs beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner
    from tui.screens.history.compare import CompareScreen
    from tui.screens.history.screen import HistoryScreen


def _history(app: CodeRunner) -> HistoryScreen | None:
    # The screens' own bindings are made of these commands.
    from tui.screens.history.screen import HistoryScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, HistoryScreen)), None)


def _compare(app: CodeRunner) -> CompareScreen | None:
    from tui.screens.history.compare import CompareScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, CompareScreen)), None)


def _has_runs(app: CodeRunner) -> bool:
    screen = _history(app)
    return screen is not None and screen.chosen is not None


def _has_deleted(app: CodeRunner) -> bool:
    screen = _history(app)
    return screen is not None and screen.can_undo


@command("history.restore", "Restore", keys="enter", scope="history", footer=True, when=_has_runs)
def restore(app: CodeRunner) -> None:
    """Put the run's source, stdin and limits back into the workbench; undo there brings back what it replaces."""
    if screen := _history(app):
        screen.restore()


@command("history.rerun", "Run", keys="r", scope="history", footer=True, when=_has_runs)
def rerun(app: CodeRunner) -> None:
    """Restore the run and start it."""
    if screen := _history(app):
        screen.rerun()


@command("history.mark", "Mark", keys="space", scope="history", footer=True, when=_has_runs)
def mark(app: CodeRunner) -> None:
    """Mark the run for a comparison, or take the mark away. Two can be marked."""
    if screen := _history(app):
        screen.mark()


@command("history.compare", "Compare", keys="d", scope="history", footer=True, when=_has_runs)
def compare(app: CodeRunner) -> None:
    """Compare the two marked runs; the marked one with this; or, without marks, this with the one before it."""
    if screen := _history(app):
        screen.compare()


@command("history.delete", "Delete", keys="delete", scope="history", footer=True, when=_has_runs)
def delete(app: CodeRunner) -> None:
    """Delete the run; undo brings it back while the history is open."""
    if screen := _history(app):
        screen.delete()


@command("history.undo", "Undo", keys="u,ctrl+z", scope="history", footer=True, when=_has_deleted)
def undo(app: CodeRunner) -> None:
    """Bring back the run that was deleted last."""
    if screen := _history(app):
        screen.undo()


@command("history.search", "Search", keys="slash,ctrl+f", scope="history")
def search(app: CodeRunner) -> None:
    """Search runs: each word must occur in source, stdin, verdict, message or language."""
    if screen := _history(app):
        screen.search()


@command("history.close", "Close", keys="escape,f8", scope="history", footer=True)
def close(app: CodeRunner) -> None:
    """End the search, or close the history."""
    if screen := _history(app):
        screen.close()


@command("compare.next", "Next difference", keys="n", scope="compare", footer=True)
def next_difference(app: CodeRunner) -> None:
    """Go to the next lines that differ."""
    if screen := _compare(app):
        screen.step(1)


@command("compare.previous", "Previous", keys="N,shift+n", scope="compare", footer=True)
def previous_difference(app: CodeRunner) -> None:
    """Go to the lines before that differ."""
    if screen := _compare(app):
        screen.step(-1)


@command("compare.next_part", "Next part", keys="tab", scope="compare", footer=True)
def next_part(app: CodeRunner) -> None:
    """Compare the next of stdout, stderr, source, stdin and the compiler's output."""
    if screen := _compare(app):
        screen.show_next_part(1)


@command("compare.previous_part", "Previous part", keys="shift+tab", scope="compare")
def previous_part(app: CodeRunner) -> None:
    """Compare the part before."""
    if screen := _compare(app):
        screen.show_next_part(-1)


@command("compare.close", "Close", keys="escape", scope="compare", footer=True)
def close_comparison(app: CodeRunner) -> None:
    """Go back to the history."""
    if screen := _compare(app):
        screen.close()
