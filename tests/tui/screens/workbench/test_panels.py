"""The panels around the editor as languages, keys and the engine change."""

from __future__ import annotations

import threading
from dataclasses import replace

import msgspec
import pytest

from languages import load
from runner import Finished, Started
from tests.support.scripted import printed, result, scripted
from tests.support.workbench import NARROW, WIDE, app_on, strip
from tests.tui.conftest import ready, run, text_of, until
from tui.app import CodeRunner


async def test_each_language_shows_its_own_last_run() -> None:
    app, _ = app_on([Started("run"), *printed("from Python"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        assert "from Python" in text_of(app)

        await app.workbench.use_language(app.services.catalogue.languages["go"])
        await pilot.pause()
        assert "from Python" not in text_of(app)
        assert not app.workbench.result.has_result

        await app.workbench.use_language(app.services.catalogue.languages["python"])
        await pilot.pause()
        assert "from Python" in text_of(app)
        assert str(app.workbench.result.border_subtitle) == "Python"


async def test_a_verdict_stays_when_the_engine_comes_back() -> None:
    app, machine = app_on([Started("run"), Finished(result(verdict="internal_error", message="The engine went away"))])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        engine, machine.engine = machine.engine, None
        app.services.engine.look()
        await until(pilot, lambda: app.services.engine.info is None)
        machine.engine = engine
        app.services.engine.look()
        await until(pilot, lambda: app.services.engine.info is not None)
        await pilot.pause()

        assert "SANDBOX FAILED" in strip(app)


async def test_no_parked_sandbox_is_shown_without_an_engine() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "sandbox parked" in text_of(app))
        machine.engine = None
        app.services.engine.look()
        await until(pilot, lambda: app.services.engine.info is None)
        await pilot.pause()

        assert "sandbox parked" not in text_of(app)


async def test_messages_name_remapped_keys() -> None:
    loaded = load()
    keys = {"run.start": "f2,ctrl+r", "stdin.load": "f3", "run.limits": "hyper+q"}
    catalogue = replace(loaded, settings=msgspec.structs.replace(loaded.settings, keys=keys))
    machine, _ = scripted()
    app = CodeRunner(machine=machine, catalogue=catalogue)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert "F2 runs the program" in text_of(app)
        assert "Press F2 to run" in text_of(app)
        assert "f2 Run" in text_of(app)
        await pilot.press("alt+m")
        await until(pilot, lambda: "F3 chooses one" in text_of(app))
        await pilot.press("f2")
        await pilot.pause()
        assert app.services.keys["run.limits"] == "Ctrl+T"


async def test_the_keys_fit_in_a_small_terminal() -> None:
    app, _ = app_on([Started("run"), *printed("some words"), Finished(result())])
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        await run(pilot)
        for pane in ("alt+e", "alt+i", "alt+o", "alt+r", "f8"):
            await pilot.press(pane)
            await pilot.pause()
            await until(pilot, lambda: "^o Menu" in text_of(app).splitlines()[-1])


async def test_a_visible_notice_is_not_repeated() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        before = len(app._notifications)
        app.services.say("The disk is full.", severity="warning")
        app.services.say("The disk is full.", severity="warning")
        app.services.say("It is not.", severity="warning")
        await pilot.pause()

        assert len(app._notifications) == before + 2


async def test_leaving_stops_the_running_program() -> None:
    held = threading.Event()
    app, machine = app_on([Started("run"), held, Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "RUNNING" in text_of(app))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: not app.is_running)
    try:
        assert machine.runs[0].stopped.wait(5)
    finally:
        held.set()


async def test_shrinking_the_terminal_shortens_the_status() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "Ln 1, Col 1" in text_of(app))
        await pilot.resize_terminal(*NARROW)
        await until(pilot, lambda: "^o Menu" in text_of(app).splitlines()[-1] and "Ln 1" not in text_of(app))


async def test_themes_with_unreadable_verdicts_are_not_offered() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        for name in app.available_themes:
            app.theme = name
            await pilot.pause()
            line = app.workbench.query_one("#strip").styles
            assert line.color != line.background, name
            assert not app.current_theme.ansi
            words = app.workbench.query_one("#status").styles.color.brightness
            assert abs(words - app.workbench.status_bar.styles.background.brightness) > 0.2, name


async def test_the_missing_engine_message_survives_a_language_change() -> None:
    app, machine = app_on()
    machine.engine = None
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "! NO ENGINE" in text_of(app))
        await app.workbench.use_language(app.services.catalogue.languages["go"])
        await pilot.pause()
        assert "! NO ENGINE" in text_of(app)
        assert "start it" in text_of(app)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_first_screen_says_what_the_other_large_parts_are_for(size: tuple[int, int]) -> None:
    app, _ = app_on()
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("alt+o", "alt+e")
        for words in (
            "Practice  interview problems",
            "Lab       watch programs",
            "Health    check that everything works",
        ):
            assert words in text_of(app)


async def test_before_the_first_run_the_output_says_how_to_run() -> None:
    app, machine = app_on()
    machine.engine = None
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: app.workbench.running is None and "! N" in text_of(app))
        await pilot.pause()
        assert "Nothing written yet" not in text_of(app)
        assert "Press Ctrl+R to run" in text_of(app)


async def test_missing_engine_advice_shows_at_80_columns_until_another_tab_is_chosen() -> None:
    app, machine = app_on()
    machine.engine = None
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "run `code-runner setup`" in " ".join(text_of(app).replace("│", " ").split()))

        await pilot.press("alt+o")
        app.services.engine.look()
        await until(pilot, lambda: not any(worker.group == "engine" for worker in app.workers))
        assert app.workbench.has_class("-tab-output")
