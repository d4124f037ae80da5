"""The workbench, driven by its keys, with a scripted machine in place of the engine."""

from __future__ import annotations

import threading

import pytest
from textual.widgets import Input

from languages import load
from runner import Breach, Compilation, Finished, Output, Started
from runner.images import Listener, Progress
from runner.source import MOST_SOURCE_BYTES
from tests.support.clock import Clock
from tests.support.scripted import ENGINE, printed, result, usage
from tests.support.workbench import HELLO, WIDE, app_on, shown, strip
from tests.tui.conftest import ready, run, text_of, told, until
from tui.screens.shared.picker import LanguagePicker
from tui.screens.workbench.overrides import LimitLine, OverridesForm

# ------------------------------------------------------------------------------- running


@pytest.mark.parametrize("key", ["ctrl+r", "f5"])
async def test_each_run_key_runs_the_editor_text_with_the_stdin_text(key: str) -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(HELLO)
        app.workbench.stdin.text = "1 2\n"
        await pilot.press(key)
        await until(pilot, lambda: app.workbench.result.has_result)

    language, source, stdin, overrides = machine.started[0]
    assert (language, source, stdin, bool(overrides)) == ("python", HELLO, b"1 2\n", False)


async def test_a_run_shows_its_output_and_its_verdict() -> None:
    events = [Started("run"), *printed("one", "two"), *printed("oh", stream="stderr"), Finished(result())]
    app, _ = app_on(events)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)

        assert shown(app) == "one\ntwo\noh\n"
        assert strip(app).startswith("✓ OK")
        assert "✓ OK" in text_of(app)


@pytest.mark.parametrize(
    ("key", "view", "words"), [("2", "stdout", "one\n"), ("3", "stderr", "oh\n"), ("4", "compile", "")]
)
async def test_keys_switch_the_output_view(key: str, view: str, words: str) -> None:
    app, _ = app_on([Started("run"), *printed("one"), *printed("oh", stream="stderr"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        await pilot.press("alt+o", key)

        assert app.workbench.output.view == view
        assert shown(app) == words


@pytest.mark.parametrize("key", ["ctrl+c", "shift+f5"])
async def test_a_stop_key_stops_the_run_and_keeps_its_output(key: str) -> None:
    app, machine = app_on([Started("run"), *printed("so far"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs))
        await pilot.press(key)
        await until(pilot, lambda: app.workbench.running is None)
        await pilot.pause()

        assert machine.runs[0].stopped.is_set()
        assert "STOPPED" in strip(app)
        assert shown(app) == "so far\n"


async def test_an_unanswered_stop_frees_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()
    app, machine = app_on([Started("run"), *printed("so far"), goes_on], [Started("run"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs))
        monkeypatch.setattr(machine.runs[0], "stop", lambda: None)
        await pilot.press("shift+f5")
        with Clock() as clock:
            await until(pilot, lambda: app.workbench.running is None)
        clock.check(0.6)
        assert "has not answered yet" in text_of(app)

        goes_on.set()  # a late result is still shown
        await until(pilot, lambda: app.workbench.result.has_result)
        assert strip(app).startswith("✓ OK")


async def test_the_late_end_of_a_stopped_run_does_not_end_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = threading.Event(), threading.Event()
    app, machine = app_on([Started("run"), first], [Started("run"), *printed("second"), second])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs))
        monkeypatch.setattr(machine.runs[0], "stop", lambda: None)
        await pilot.press("shift+f5")
        await until(pilot, lambda: app.workbench.running is None)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(machine.runs) == 2)
        first.set()
        await until(pilot, lambda: "second" in shown(app))
        await pilot.pause(0.1)

        assert app.workbench.running is not None
        second.set()
        await until(pilot, lambda: app.workbench.result.has_result)


async def test_ctrl_c_copies_a_selection_instead_of_stopping() -> None:
    app, machine = app_on([Started("run"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(HELLO)
        await pilot.press("ctrl+r", "ctrl+a", "ctrl+c")
        await until(pilot, lambda: app.clipboard == HELLO)

        assert not machine.runs[0].stopped.is_set()
        app.workbench.action_stop_run()


async def test_a_second_run_does_not_start_during_the_first() -> None:
    app, machine = app_on([Started("run"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs))
        await pilot.press("ctrl+r", "f5")
        await pilot.pause()

        assert len(machine.runs) == 1
        app.workbench.action_stop_run()


async def test_time_and_usage_are_shown_during_a_run() -> None:
    held = threading.Event()
    app, _ = app_on([Started("run"), *(usage(50.0 * i, 10 * i) for i in range(1, 9)), held, Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "80 MiB" in text_of(app))

        assert "● RUNNING" in text_of(app)
        held.set()
        await until(pilot, lambda: app.workbench.running is None)


async def test_output_right_after_other_output_is_shown_while_the_program_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.jobs.run_job.GREW_S", 3600.0)
    seen = threading.Event()
    script = [Started("run"), *printed("one moment"), seen, *printed("your name?"), usage(50, 9), threading.Event()]
    app, _ = app_on(script)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "one moment" in text_of(app))
        seen.set()
        await until(pilot, lambda: "your name?" in text_of(app))
        app.workbench.action_stop_run()


async def test_a_breach_is_shown_with_its_evidence() -> None:
    evidence = "the kernel killed 1 process of the sandbox for memory"
    breach = Breach("memory", "run", 256 << 20, 256 << 20, "bytes", evidence, "kernel")
    ended = result(
        "memory_limit",
        message="Memory limit: 256 MiB reached after 143 ms",
        exit_code=None,
        signal="SIGKILL",
        memory_bytes=256 << 20,
        breaches=(breach,),
    )
    app, _ = app_on([Started("run"), Finished(ended)])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)

        assert "✗ MEMORY LIMIT" in text_of(app)
        assert "BREACHED" in text_of(app)
        assert evidence.replace(" for memory", "") in text_of(app).replace("\n", " ")


async def test_a_compile_error_shows_the_compiler_output_and_marks_the_line() -> None:
    words = "main.cpp:2:5: error: 'x' was not declared\n"
    compiled = Compilation(
        exit_code=1,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=words.encode(),
        wall_ms=312.0,
        cpu_ms=300.0,
        memory_bytes=1 << 20,
        cached=False,
    )
    ended = result("compile_error", language="cpp", message="Compile error: 1", exit_code=None, compile=compiled)
    app, _ = app_on([Started("compile"), Output("compile", "stderr", words.encode()), Finished(ended)])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await app.workbench.use_language(app.services.catalogue.find("cpp"))
        app.workbench.editor_pane.replace_text("int main() {\n    x;\n}\n")
        await run(pilot)

        assert app.workbench.output.view == "compile"
        assert app.workbench.editor_pane.sheet.editor.mark_at(2)
        await pilot.press("alt+o", "n", "enter")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.has_focus)
        assert app.workbench.editor_pane.sheet.editor.cursor_location == (1, 4)


async def test_an_invalid_source_is_refused_and_nothing_runs() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("x" * (MOST_SOURCE_BYTES + 1))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "is longer than 1 MiB" in told(app))

        assert machine.started == []


# ----------------------------------------------------------------------------- languages


async def test_the_picker_changes_the_language_and_each_keeps_its_text() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(HELLO)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LanguagePicker))
        await pilot.press(*"c++", "enter")
        await until(pilot, lambda: app.workbench.language.id == "cpp")
        assert app.workbench.editor_pane.sheet.editor.text == load().find("cpp").starter

        await pilot.press("ctrl+l", *"python", "enter")
        await until(pilot, lambda: app.workbench.language.id == "python")
        assert app.workbench.editor_pane.sheet.editor.text == HELLO


async def test_a_language_whose_image_is_missing_is_fetched_with_progress() -> None:
    app, machine = app_on()
    go_on = threading.Event()

    def fetch(listen: Listener, cancelled: threading.Event) -> None:
        listen(Progress("rust", "prepare", "RUN cargo", 2, 5))
        while not go_on.wait(0.01) and not cancelled.is_set():
            pass

    machine.fetching = fetch
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+l", *"rust", "enter")
        await until(pilot, lambda: "RUN cargo" in text_of(app))
        go_on.set()
        await until(pilot, lambda: app.workbench.running is None)

        assert "rust" in machine.here


async def test_fetching_an_image_can_be_cancelled() -> None:
    app, machine = app_on()

    def fetch(listen: Listener, cancelled: threading.Event) -> None:
        listen(Progress("rust", "pull", "layer", 1, 9, "bytes"))
        cancelled.wait()

    machine.fetching = fetch
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+l", *"rust", "enter")
        await until(pilot, lambda: app.workbench.running is not None)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "Cancelled" in text_of(app))

        assert app.workbench.running is None
        assert "rust" not in machine.here
        assert "Cancelled" in text_of(app)


# -------------------------------------------------------------------------------- limits


async def test_limits_set_in_the_form_apply_to_the_next_runs() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(app.screen, OverridesForm))
        next(line for line in app.screen.query(LimitLine) if line.row.name == "memory").query_one(Input).value = "64m"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(app.workbench.overrides))
        await run(pilot)

        assert machine.started[0][3].limits == {"memory": "64m"}
        assert "memory 64 MiB" in text_of(app)


# -------------------------------------------------------------------------------- engine


async def test_without_an_engine_the_app_gives_advice_and_recovers_when_one_appears() -> None:
    app, machine = app_on()
    machine.engine = None
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press(*"x = 1")
        assert app.workbench.editor_pane.sheet.editor.text.startswith("x = 1")
        assert "run `code-runner setup`" in text_of(app).replace("\n", " ")
        assert "✗ no engine" in text_of(app)

        machine.engine = ENGINE
        app.services.engine.look()
        await until(pilot, lambda: "● ready" in text_of(app))
        await run(pilot)
        assert strip(app).startswith("✓ OK")


async def test_an_engine_failure_during_a_run_loses_nothing_and_can_be_retried() -> None:
    message = "Sandbox failed: the engine stopped"
    app, _machine = app_on([Started("run"), *printed("so far"), Finished(result("internal_error", message=message))])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(HELLO)
        await run(pilot)

        assert "SANDBOX FAILED" in text_of(app)
        assert shown(app) == "so far\n"
        assert app.workbench.editor_pane.sheet.editor.text == HELLO
        await run(pilot)
        assert strip(app).startswith("✓ OK")


async def test_the_status_line_names_the_place_in_the_focused_text_only() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.sheet.editor.move_cursor((3, 1))
        await until(pilot, lambda: "  Ln 4, Col 2" in text_of(app))
        await pilot.press("alt+i", "ctrl+home", "x")
        await until(pilot, lambda: "stdin Ln 1, Col 2" in text_of(app))
        await pilot.press("alt+o")
        await until(pilot, lambda: "Ln " not in text_of(app).splitlines()[-1])
        await pilot.press("alt+e")
        await until(pilot, lambda: "  Ln 4, Col 2" in text_of(app))


@pytest.mark.parametrize("times", [1, 2])
async def test_wrapping_is_remembered(times: int) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+e", *(["alt+z"] * times), "ctrl+q")
    again, _ = app_on()
    async with again.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.pause()
        assert again.workbench.editor_pane.sheet.editor.soft_wrap is (times == 1)


async def test_a_crash_says_how_to_go_to_its_line_and_output_is_searched_by_keys() -> None:
    trace = [b'Traceback (most recent call last):\n  File "/app/main.py", line 2, in <module>\nValueError\n']
    events = [Started("run"), *printed("first", "second"), *(Output("run", "stderr", line) for line in trace)]
    app, _ = app_on([*events, Finished(result("runtime_error", exit_code=1))])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("x\ny\nz\n")
        await run(pilot)
        assert "Alt+O, then n next line, Enter goes there" in text_of(app), "n is typed into the program here"
        await pilot.press("alt+o")
        await until(pilot, lambda: "Result ─ n next" in text_of(app) or "Output ─ n next line, Enter" in text_of(app))
        await pilot.press("slash", *"SECOND")
        await pilot.pause()
        assert "Not found." in text_of(app), "a capital letter counts"
        await pilot.press("ctrl+a", *"second", "enter")
        assert app.workbench.output.cursor == 1
        await pilot.press("escape")
        assert app.workbench.output.has_focus
        await pilot.press("end", "enter")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.has_focus)
        assert app.workbench.editor_pane.sheet.editor.cursor_location[0] == 1
