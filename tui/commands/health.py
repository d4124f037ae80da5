"""The health screen's own keys, and the one that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.command import command

if TYPE_CHECKING:
    from tui.app import CodeRunner
    from tui.screens.health.screen import HealthScreen


def _health(app: CodeRunner) -> HealthScreen | None:
    # The screen's own bindings are made of these commands.
    from tui.screens.health.screen import HealthScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, HealthScreen)), None)


def _idle(app: CodeRunner) -> bool:
    screen = _health(app)
    return screen is not None and not screen.running


def _running(app: CodeRunner) -> bool:
    screen = _health(app)
    return screen is not None and screen.running


def _has_checks(app: CodeRunner) -> bool:
    screen = _health(app)
    return screen is not None and bool(screen.table.checks)


def _has_failures(app: CodeRunner) -> bool:
    screen = _health(app)
    return screen is not None and screen.table.next_failure() is not None


@command("view.health", "Health", keys="f9")
def open_health(app: CodeRunner) -> None:
    """Check this machine: does every language work, and does every limit hold? Nothing runs before you say so."""
    app.open_health()


@command("health.all", "Run all", keys="a,ctrl+r,f5", scope="health", footer=True, when=_idle)
def run_all(app: CodeRunner) -> None:
    """Run every check of every language, as many languages at once as there are cores; makes missing images first."""
    if screen := _health(app):
        screen.run_all()


@command("health.language", "Row", keys="l", scope="health", footer=True, when=_idle)
def run_language(app: CodeRunner) -> None:
    """Run every check of the chosen language."""
    if screen := _health(app):
        screen.run_language()


@command("health.check", "Cell", keys="enter", scope="health", footer=True, when=_idle)
def run_check(app: CodeRunner) -> None:
    """Run the chosen check alone, in a sandbox of its own."""
    if screen := _health(app):
        screen.run_check()


@command("health.cancel", "Cancel", keys="ctrl+c,shift+f5", scope="health", footer=True, when=_running)
def cancel(app: CodeRunner) -> None:
    """Stop checking; what was found stays."""
    if screen := _health(app):
        screen.cancel()


@command("health.failure", "Next ✗", keys="n", scope="health", footer=True, when=_has_failures)
def next_failure(app: CodeRunner) -> None:
    """Choose the next check that failed."""
    if screen := _health(app):
        screen.go_to_next_failure()


@command("health.export", "Export", keys="e", scope="health", footer=True, when=_has_checks)
def export(app: CodeRunner) -> None:
    """Save what was found to a file: as text (.txt), JSON (.json) or JUnit XML (.xml)."""
    if screen := _health(app):
        screen.export()


@command("health.close", "Close", keys="escape,f9", scope="health", footer=True)
def close(app: CodeRunner) -> None:
    """Leave; a check that is under way is cancelled. What was found is there again next time."""
    if screen := _health(app):
        screen.close()
