"""App-wide behaviour: session, history, keys, the palette."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from textual import events
from textual.widgets import TextArea

from problems.progress import Progress
from tests.support.workbench import HELLO, NARROW, WIDE, app_on, shown
from tests.tui.conftest import ready, run, text_of, told, until
from tui.screens.history.screen import HistoryScreen
from tui.screens.practice.listing import PracticeScreen
from tui.widgets.pane import Pane

# ------------------------------------------------------------------- session and history


async def test_everything_typed_survives_a_kill(state: Path) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("one\n")
        await app.workbench.use_language(app.services.catalogue.find("go"))
        app.workbench.editor_pane.replace_text("two\n")
        app.workbench.stdin.text = "three\n"
        app.theme = "textual-light"
        await until(pilot, (state / "sessions/1/drafts/go.go").exists)
        await until(pilot, lambda: (state / "sessions/1/stdin.txt").read_text() == "three\n")
        await until(pilot, lambda: "textual-light" in (state / "sessions/1/session.toml").read_text())
        # The state after a kill: nothing was shut down properly.
        app.services.autosave.close()
    again, _ = app_on()
    async with again.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert again.workbench.language.id == "go"
        assert again.workbench.editor_pane.sheet.editor.text == "two\n"
        assert again.workbench.stdin.text == "three\n"
        assert again.theme == "textual-light"
        await again.workbench.use_language(again.services.catalogue.find("python"))
        assert again.workbench.editor_pane.sheet.editor.text == "one\n"


async def test_a_run_is_in_the_history_and_can_be_restored() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(HELLO)
        await run(pilot)
        await until(pilot, lambda: app.services.autosave.history.count() == 1)
        app.workbench.editor_pane.replace_text("something else\n")
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen) and app.screen.chosen is not None)
        await pilot.press("enter")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == HELLO)
        assert app.screen is app.workbench
        assert shown(app) == "ok\n"
        await pilot.press("ctrl+z")
        assert app.workbench.editor_pane.sheet.editor.text == "something else\n"


async def test_a_run_from_the_history_can_be_repeated() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(HELLO)
        await run(pilot)
        await until(pilot, lambda: app.services.autosave.history.count() == 1)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen) and app.screen.chosen is not None)
        await pilot.press("r")
        await until(pilot, lambda: len(machine.started) == 2)
        assert machine.started[1][1] == HELLO


# ------------------------------------------------------------------------------ commands


async def test_keys_can_be_changed_in_the_config(config: Path) -> None:
    (config / "config.toml").write_text('[keys]\n"run.start" = "f9"\n"run.strat" = "f2"\n"app.leader" = "f12"\n')
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert 'there is no command "run.strat"' in told(app)
        await pilot.press("ctrl+r", "f5")
        await pilot.pause()
        assert machine.started == []
        await pilot.press("f9")
        await until(pilot, lambda: len(machine.started) == 1 and app.workbench.running is None)
        assert "f12 Menu" in text_of(app).split("\n")[-1]
        await pilot.press("f12", "r")
        await until(pilot, lambda: len(machine.started) == 2)


async def test_the_palette_runs_a_command_by_name() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p", *"run ")
        await until(pilot, lambda: "Run the program in a fresh sandbox" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: len(machine.started) == 1)


async def test_the_first_screen_shows_the_ways_to_everything_at_eighty_by_twenty_four(state: Path) -> None:
    progress = Progress(lambda _: None, state / "progress.sqlite3")
    for problem in ("lone-sock", "frog-fees"):
        progress.rate(problem, "again", datetime(2026, 1, 1, tzinfo=UTC))
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        last = text_of(app).split("\n")[-1]
        names = ("^r Run", "^o Menu", "f2 Practice", "f7 Lab", "f8 History", "f9 Health", "f1 Help", "^q Quit")
        assert all(name in last for name in names), last
        await until(pilot, lambda: "2 to repeat today" in text_of(app).split("\n")[0])
        await pilot.hover("#title-due", offset=(3, 0))
        await pilot.pause()
        await pilot.click("#title-due", offset=(3, 0))
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))


async def test_the_status_bar_counts_the_selection() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("one two\nthree\n")
        await pilot.press("ctrl+a")
        await until(pilot, lambda: "3 words, 14 characters" in text_of(app))


async def test_quitting_warns_first_if_the_session_cannot_be_saved(state: Path) -> None:
    state.write_text("a file in the way of the folder")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press(*"x", "ctrl+q")
        await pilot.pause(0.1)
        assert app.is_running
        await until(pilot, lambda: "again to leave anyway" in told(app))
        await pilot.press("ctrl+q")


async def test_the_stdin_pane_can_undo_a_replacement_by_a_command() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.stdin.text = "mine\n"
        app.workbench.stdin.text = "other\n"
        await pilot.press("alt+i", "ctrl+z")
        assert app.workbench.query_one("#stdin-text", TextArea).text == "mine\n"


async def test_a_press_on_a_widget_that_has_just_gone_does_nothing() -> None:
    """A slow machine still shows it."""
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        x, y = 5, 5
        gone, _ = app.screen.get_widget_at(x, y)
        parent = gone.parent
        assert parent is not None
        gone._parent = None
        for kind in (events.MouseDown, events.MouseMove):
            await app.on_event(kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))
        gone._parent = parent

        assert app.is_running


async def test_a_drag_of_the_border_of_a_pane_on_full_screen_does_nothing() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.sheet.editor.focus()
        app.workbench.action_toggle_full_screen()
        await pilot.pause()
        before = dict(app.workbench.sizes)
        pane = app.workbench.editor_pane
        assert pane.region.bottom == app.workbench.query_one("#body").region.bottom
        app.workbench._on_dragged(Pane.Dragged(pane, None, 10))

        assert dict(app.workbench.sizes) == before
