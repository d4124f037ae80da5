"""The workbench through its keys, as a user presses them; a scripted machine in place of the engine."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from languages import load
from runner import Breach, Compilation, Finished, Output, Started
from runner.images import Listener, Progress
from tests.tui.conftest import ready, run, text_of, told, until
from tests.tui.scripted import ENGINE, ScriptedMachine, printed, result, scripted, usage
from tui.app import CodeRunner
from tui.screens.dialogs import Ask, Confirm
from tui.screens.history import HistoryScreen
from tui.screens.overrides import LimitLine, OverridesForm
from tui.screens.picker import LanguagePicker
from tui.widgets.pane import Pane
from tui.widgets.result import VerdictStrip

WIDE, NARROW = (140, 45), (80, 24)
HELLO = "print('hello')\n"


def app_on(*scripts: object, path: Path | None = None) -> tuple[CodeRunner, ScriptedMachine]:
    machine, script = scripted(*scripts)  # type: ignore[arg-type]  # object: what a script may hold is scripted()'s to say
    return CodeRunner(path, machine=machine), script


def shown(app: CodeRunner) -> str:
    """What the output pane holds."""
    transcript, view = app.workbench.transcript, app.workbench.output.view
    return transcript.raw(view).decode()


def strip(app: CodeRunner) -> str:
    line = app.workbench.query_one("#strip", VerdictStrip).line
    return f"{line.sign} {line.words} {line.detail}"


# ------------------------------------------------------------------------------------- running


@pytest.mark.parametrize("key", ["ctrl+r", "f5", "ctrl+j", "ctrl+enter"])
async def test_each_run_key_runs_what_is_in_the_editor_with_what_is_in_stdin(key: str) -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text(HELLO)
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
async def test_the_outputs_views_have_keys(key: str, view: str, words: str) -> None:
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


async def test_a_stop_that_is_not_answered_frees_the_screen_in_half_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()
    app, machine = app_on([Started("run"), *printed("so far"), goes_on], [Started("run"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs))
        monkeypatch.setattr(machine.runs[0], "stop", lambda: None)
        await pilot.press("shift+f5")
        asked = time.monotonic()
        await until(pilot, lambda: app.workbench.running is None)
        assert time.monotonic() - asked < 0.6
        assert "has not answered yet" in text_of(app)

        goes_on.set()  # how it ended is shown when it is known at last
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


async def test_ctrl_c_copies_where_something_is_selected_and_does_not_stop() -> None:
    app, machine = app_on([Started("run"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text(HELLO)
        await pilot.press("ctrl+r", "ctrl+a", "ctrl+c")
        await until(pilot, lambda: app.clipboard == HELLO)

        assert not machine.runs[0].stopped.is_set()
        app.workbench.stop_run()


async def test_a_second_run_does_not_begin_beside_the_first() -> None:
    app, machine = app_on([Started("run"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs))
        await pilot.press("ctrl+r", "f5")
        await pilot.pause()

        assert len(machine.runs) == 1
        app.workbench.stop_run()


async def test_while_it_runs_time_and_usage_are_shown() -> None:
    held = threading.Event()
    app, _ = app_on([Started("run"), *(usage(50.0 * i, 10 * i) for i in range(1, 9)), held, Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "80 MiB" in text_of(app))

        assert "● RUNNING" in text_of(app)
        held.set()
        await until(pilot, lambda: app.workbench.running is None)


async def test_what_came_right_after_other_output_is_shown_while_the_program_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.submission.GREW_S", 3600.0)
    seen = threading.Event()
    script = [Started("run"), *printed("one moment"), seen, *printed("your name?"), usage(50, 9), threading.Event()]
    app, _ = app_on(script)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "one moment" in text_of(app))
        seen.set()
        await until(pilot, lambda: "your name?" in text_of(app))
        app.workbench.stop_run()


async def test_a_breach_is_shown_with_its_evidence() -> None:
    evidence = "the kernel killed 1 process of the sandbox for memory"
    breach = Breach("memory", "run", 256 << 20, 256 << 20, "bytes", evidence)
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


async def test_a_compile_error_shows_the_compilers_words_and_marks_the_line() -> None:
    words = "main.cpp:2:5: error: 'x' was not declared\n"
    compiled = Compilation(1, None, b"", words.encode(), 312.0, 300.0, 1 << 20, cached=False)
    ended = result("compile_error", language="cpp", message="Compile error: 1", exit_code=None, compile=compiled)
    app, _ = app_on([Started("compile"), Output("compile", "stderr", words.encode()), Finished(ended)])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await app.use_language(app.catalogue.find("cpp"))
        app.replace_text("int main() {\n    x;\n}\n")
        await run(pilot)

        assert app.workbench.output.view == "compile"
        assert app.editor.mark_at(2)
        await pilot.press("alt+o", "n", "enter")
        await until(pilot, lambda: app.editor.has_focus)
        assert app.editor.cursor_location == (1, 4)


async def test_what_no_sandbox_takes_is_refused_in_one_sentence_and_runs_nothing() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text("x\0y")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "holds a NUL in line 1" in told(app))

        assert machine.started == []


# ------------------------------------------------------------------------------------- stdin


async def test_lines_typed_go_to_the_running_program_and_ctrl_d_ends_them() -> None:
    held = threading.Event()
    app, machine = app_on([Started("run"), held, Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+m", "alt+m")
        assert app.workbench.stdin.mode == "interactive"
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs) and app.workbench.stdin.open)
        await pilot.press(*"42", "enter", "ctrl+d")
        await until(pilot, machine.runs[0].ended.is_set)

        assert machine.runs[0].given == b"42\n"
        assert machine.started[0][2] is None
        assert machine.started[0][3].timeouts["run_ms"] == "600000"
        held.set()
        await until(pilot, lambda: app.workbench.running is None)


async def test_lines_typed_before_the_program_runs_wait_for_it_and_so_does_the_end_of_file() -> None:
    compiled = threading.Event()
    app, machine = app_on([Started("compile"), compiled, Started("run"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+i", "alt+m", "alt+m", *"1", "enter")
        await until(pilot, lambda: "1 · goes to the program when Ctrl+R starts it" in text_of(app))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs) and app.workbench.stdin.open)
        await pilot.press(*"2", "enter", "ctrl+d")
        await until(pilot, machine.runs[0].ended.is_set)
        assert machine.runs[0].given == b"1\n2\n"
        compiled.set()
        app.workbench.stop_run()


async def test_a_file_becomes_stdin_byte_for_byte(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1000
    (tmp_path / "in.bin").write_bytes(data)
    app, machine = app_on([Started("run"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+l")
        app.screen.query_one(Input).value = str(tmp_path / "in.bin")
        await pilot.press("enter")
        await until(pilot, lambda: app.workbench.stdin.mode == "file")
        await run(pilot)
        await until(pilot, machine.runs[0].ended.is_set)

        assert machine.runs[0].given == data


async def test_a_stdin_file_can_be_edited_as_text(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("5\n")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.stdin.use_file(tmp_path / "in.txt")
        await pilot.press("alt+t")

        assert app.workbench.stdin.mode == "text"
        assert app.workbench.stdin.text == "5\n"


async def test_a_stdin_file_that_went_away_is_told_and_nothing_runs(tmp_path: Path) -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.stdin.use_file(tmp_path / "gone.txt")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "cannot be read" in told(app))

        assert machine.started == []


# --------------------------------------------------------------------------------- languages


async def test_the_picker_changes_the_language_and_each_keeps_its_text() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text(HELLO)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LanguagePicker))
        await pilot.press(*"c++", "enter")
        await until(pilot, lambda: app.language.id == "cpp")
        assert app.editor.text == load().find("cpp").starter

        await pilot.press("ctrl+l", *"python", "enter")
        await until(pilot, lambda: app.language.id == "python")
        assert app.editor.text == HELLO


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
        await until(pilot, lambda: app.workbench.running is None)

        assert "rust" not in machine.here
        assert "Cancelled" in text_of(app)


# ------------------------------------------------------------------------------------ limits


async def test_limits_set_in_the_form_bound_the_next_runs() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(app.screen, OverridesForm))
        next(line for line in app.screen.query(LimitLine) if line.row.name == "memory").query_one(Input).value = "64m"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(app.overrides))
        await run(pilot)

        assert machine.started[0][3].limits == {"memory": "64m"}
        assert "memory 64 MiB" in text_of(app)


# ------------------------------------------------------------------------------------- engine


async def test_without_an_engine_the_app_opens_says_what_to_do_and_goes_on_when_there_is_one() -> None:
    app, machine = app_on()
    machine.engine = None
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press(*"x = 1")
        assert app.editor.text.startswith("x = 1")
        assert "run `code-runner setup`" in text_of(app).replace("\n", " ")
        assert "✗ no engine" in text_of(app)

        machine.engine = ENGINE
        app.look_at_engine()
        await until(pilot, lambda: "● ready" in text_of(app))
        await run(pilot)
        assert strip(app).startswith("✓ OK")


async def test_an_engine_that_stops_during_a_run_loses_nothing_and_can_be_tried_again() -> None:
    message = "Sandbox failed: the engine stopped"
    app, _machine = app_on([Started("run"), *printed("so far"), Finished(result("internal_error", message=message))])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text(HELLO)
        await run(pilot)

        assert "SANDBOX FAILED" in text_of(app)
        assert shown(app) == "so far\n"
        assert app.editor.text == HELLO
        await run(pilot)
        assert strip(app).startswith("✓ OK")


# -------------------------------------------------------------------------------------- panes


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_panes_have_keys(size: tuple[int, int]) -> None:
    app, _ = app_on()
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        for key, pane in (("alt+i", "stdin"), ("alt+o", "output"), ("alt+r", "result"), ("alt+e", "editor")):
            await pilot.press(key)
            await pilot.pause()
            assert app.workbench.query_one(f"#{pane}-pane").has_focus_within, pane
            assert app.workbench.query_one(f"#{pane}-pane").region.height > 3
        for pane in ("stdin", "output", "result", "editor"):
            await pilot.press("f6")
            await pilot.pause()
            assert app.workbench.query_one(f"#{pane}-pane").has_focus_within, pane
        await pilot.press("shift+f6")
        await pilot.pause()
        assert app.workbench.query_one("#result-pane").has_focus_within


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize(
    ("key", "pane"), [("alt+e", "editor"), ("alt+i", "stdin"), ("alt+o", "output"), ("alt+r", "result")]
)
async def test_a_pane_can_fill_the_screen_and_give_it_back(size: tuple[int, int], key: str, pane: str) -> None:
    app, _ = app_on()
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press(key)
        await pilot.pause()
        before = app.workbench.query_one(f"#{pane}-pane").region
        await pilot.press("f10")
        await pilot.pause()
        # Title, verdict and keys stay: the way back is told.
        assert app.workbench.query_one(f"#{pane}-pane").region.size == (size[0], size[1] - 3)
        assert ("F10 shows all panes" if size == WIDE else "F10 back") in text_of(app)
        assert "Palette" in text_of(app)
        assert not any(other.display for other in app.workbench.query(Pane) if other.id != f"{pane}-pane")
        await pilot.press("f10")
        await pilot.pause()
        assert app.workbench.query_one(f"#{pane}-pane").region == before


async def test_panes_are_resized_by_keys_and_stay_so(state: Path) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        width = app.workbench.query_one("#editor-pane").region.width
        height = app.workbench.query_one("#editor-pane").region.height
        await pilot.press("alt+shift+right", "ctrl+shift+down")
        await pilot.pause()
        assert app.workbench.query_one("#editor-pane").region.width > width
        assert app.workbench.query_one("#editor-pane").region.height == height + 2
        await pilot.press("alt+shift+left", "ctrl+shift+up", "alt+shift+left")
        await pilot.pause()
        narrower = app.workbench.query_one("#editor-pane").region
        assert narrower.width < width
        await pilot.press("ctrl+q")
    again, _ = app_on()
    async with again.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert again.workbench.query_one("#editor-pane").region == narrower


async def test_panes_are_resized_by_the_mouse() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        before = app.workbench.query_one("#result-pane").region
        await pilot.mouse_down("#result-pane", offset=(30, 0))
        await pilot.hover("#result-pane", offset=(30, -4))
        await pilot.mouse_up("#result-pane", offset=(30, 0))
        await pilot.pause()
        assert app.workbench.query_one("#result-pane").region.height == before.height + 4


async def test_too_small_a_terminal_is_told() -> None:
    app, _ = app_on()
    async with app.run_test(size=(79, 24)) as pilot:
        await ready(pilot)
        assert "needs 80 by 24" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "needs 80 by 24" not in text_of(app)


# --------------------------------------------------------------------------------------- files


async def answer(pilot: Pilot[None], typed: str) -> None:
    """Type into the question that is asked."""
    await until(pilot, lambda: isinstance(pilot.app.screen, Ask))
    pilot.app.screen.query_one(Input).value = typed
    await pilot.press("enter")


async def test_a_file_named_on_the_command_line_is_opened(tmp_path: Path) -> None:
    (tmp_path / "sum.cpp").write_text("int main() {}\n")
    app, _ = app_on(path=tmp_path / "sum.cpp")
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.language.id == "cpp")
        await until(pilot, lambda: app.editor.text == "int main() {}\n")
        assert "sum.cpp" in text_of(app)


async def test_open_save_and_save_as(tmp_path: Path) -> None:
    source, other = tmp_path / "a.py", tmp_path / "b.py"
    source.write_bytes(b"x = 1\r\ny = 2\r\n")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+o")
        await answer(pilot, str(source))
        await until(pilot, lambda: app.workbench.editor_pane.sheet.path == source)
        await pilot.press("ctrl+home", *"z")
        await until(pilot, lambda: "● not saved" in text_of(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: source.read_bytes() == b"zx = 1\r\ny = 2\r\n")
        await until(pilot, lambda: "● not saved" not in text_of(app))

        await pilot.press("alt+s")
        await answer(pilot, str(other))
        await until(pilot, other.exists)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.path == other)


async def test_unsaved_work_is_not_lost_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a\n")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text("mine\n")
        app.files.open(tmp_path / "a.py")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Confirm))
        assert app.editor.text == "mine\n"

        app.files.open(tmp_path / "a.py")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("d")
        await until(pilot, lambda: app.editor.text == "a\n")
        await pilot.press("ctrl+z")
        assert app.editor.text == "mine\n"


async def test_a_file_that_another_program_changed_is_not_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("a\n")
    app, _ = app_on(path=path)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.editor.text == "a\n")
        path.write_text("somebody else's, longer\n")
        await pilot.press(*"x", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await pilot.pause()
        assert path.read_text() == "somebody else's, longer\n"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("o")
        await until(pilot, lambda: path.read_text() == "xa\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "is not UTF-8 in line 1"),
        (b"a\0", "holds a NUL in line 1"),
        (b"#" * (2 << 20), "is longer than 1 MiB"),
    ],
)
async def test_what_is_no_source_is_not_opened(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "bad.py").write_bytes(content)
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        before = app.editor.text
        app.files.open(tmp_path / "bad.py")
        await until(pilot, lambda: words in told(app))
        assert app.editor.text == before


async def test_new_brings_the_starter_and_undo_the_old_text() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text("mine\n")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("d")
        await until(pilot, lambda: app.editor.text == load().find("python").starter)
        await pilot.press("ctrl+z")
        assert app.editor.text == "mine\n"


# ------------------------------------------------------------------------- session and history


async def test_everything_typed_is_there_again_after_a_kill(state: Path) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text("one\n")
        await app.use_language(app.catalogue.find("go"))
        app.replace_text("two\n")
        app.workbench.stdin.text = "three\n"
        app.theme = "textual-light"
        await until(pilot, (state / "sessions/1/drafts/go.go").exists)
        await until(pilot, lambda: (state / "sessions/1/stdin.txt").read_text() == "three\n")
        await until(pilot, lambda: "textual-light" in (state / "sessions/1/session.toml").read_text())
        # What a kill leaves: nobody has said goodbye.
        app.keeping.close()
    again, _ = app_on()
    async with again.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert again.language.id == "go"
        assert again.editor.text == "two\n"
        assert again.workbench.stdin.text == "three\n"
        assert again.theme == "textual-light"
        await again.use_language(again.catalogue.find("python"))
        assert again.editor.text == "one\n"


async def test_a_run_is_in_the_history_and_can_be_restored() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text(HELLO)
        await run(pilot)
        await until(pilot, lambda: app.history.count() == 1)
        app.replace_text("something else\n")
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen) and app.screen.chosen is not None)
        await pilot.press("enter")
        await until(pilot, lambda: app.editor.text == HELLO)
        assert app.screen is app.workbench
        assert shown(app) == "ok\n"
        await pilot.press("ctrl+z")
        assert app.editor.text == "something else\n"


async def test_a_run_of_the_history_can_be_run_again() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text(HELLO)
        await run(pilot)
        await until(pilot, lambda: app.history.count() == 1)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen) and app.screen.chosen is not None)
        await pilot.press("r")
        await until(pilot, lambda: len(machine.started) == 2)
        assert machine.started[1][1] == HELLO


# ---------------------------------------------------------------------------------- commands


async def test_keys_can_be_changed_in_the_config(config: Path) -> None:
    (config / "config.toml").write_text('[keys]\n"run.start" = "f9"\n"run.strat" = "f2"\n')
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert 'there is no command "run.strat"' in told(app)
        await pilot.press("ctrl+r", "f5")
        await pilot.pause()
        assert machine.started == []
        await pilot.press("f9")
        await until(pilot, lambda: len(machine.started) == 1)


async def test_the_palette_runs_a_command_by_name() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p", *"run ")
        await until(pilot, lambda: "Run the program in a fresh sandbox" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: len(machine.started) == 1)


async def test_at_most_seven_keys_are_in_the_footer() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        for key in ("alt+e", "alt+i", "alt+o", "alt+r"):
            await pilot.press(key)
            active = app.screen.active_bindings.values()
            shown_keys = {binding.binding.action for binding in active if binding.binding.show and binding.enabled}
            assert len(shown_keys) <= 7, (key, shown_keys)


async def test_the_status_line_counts_what_is_selected() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.replace_text("one two\nthree\n")
        await pilot.press("ctrl+a")
        await until(pilot, lambda: "3 words, 14 characters" in text_of(app))


async def test_leaving_where_nothing_can_be_kept_is_told_first(state: Path) -> None:
    state.write_text("a file in the way of the folder")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press(*"x", "ctrl+q")
        await pilot.pause(0.1)
        assert app.is_running
        await until(pilot, lambda: "leaves all the same" in told(app))
        await pilot.press("ctrl+q")


async def test_the_stdin_pane_undoes_what_a_command_replaced() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.stdin.text = "mine\n"
        app.workbench.stdin.text = "other\n"
        await pilot.press("alt+i", "ctrl+z")
        assert app.workbench.query_one("#stdin-text", TextArea).text == "mine\n"
