"""Test the limits lab through its keys, with a scripted machine in place of the engine."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import NamedTuple

import pytest
from textual.command import DiscoveryHit
from textual.pilot import Pilot

from foundation.units import MIB
from runner import Breach, Event, Finished, Result, Started, Usage
from runner.demo import DEMOS
from runner.images import Listener, Progress
from tests.support.scripted import ENGINE, NOBODY, ScriptedMachine, printed, result, scripted
from tests.tui.conftest import ready, text_of, told, until
from tui.app import CodeRunner
from tui.screens.lab import screen as lab_module
from tui.screens.lab.banner import banner
from tui.screens.lab.pane import LimitCurve
from tui.screens.lab.screen import LabScreen
from tui.screens.lab.status_grid import StatusGrid
from tui.screens.shared.help import HelpScreen
from tui.screens.shared.palette import Commands
from tui.widgets.pane import Pane

WIDE, SMALL = (140, 45), (80, 24)
KERNEL = "the kernel killed 1 process of the sandbox for memory"
Script = Sequence[Event | threading.Event]


def memory_limit(mib: int = 256, **changes: object) -> Result:
    """Return the memory demo's result if the limit holds."""
    breach = Breach("memory", "run", mib * MIB, mib * MIB, "bytes", KERNEL, "kernel")
    made = result(
        "memory_limit",
        message=f"Memory limit: {mib} MiB reached after 420 ms",
        exit_code=None,
        signal="SIGKILL",
        wall_ms=420.0,
        memory_bytes=mib * MIB,
        breaches=(breach,),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of Result


def grows(mib: int = 256, *waits: threading.Event) -> Script:
    """Script a run that climbs to the limit, waiting on the way."""
    samples = [
        Usage(
            "run",
            wall_ms=50.0 * step,
            cpu_ms=40.0 * step,
            memory_bytes=int(step / 8 * mib * 0.9 * MIB),
            processes=step,
            disk_bytes=step << 20,
        )
        for step in range(1, 8)
    ]
    return [Started("run"), *samples, *waits, Finished(memory_limit(mib))]


def held_for_ever() -> Script:
    return [Started("run"), threading.Event()]


class Lab(NamedTuple):
    app: CodeRunner
    screen: LabScreen
    machine: ScriptedMachine
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def idle(self) -> None:
        await until(self.pilot, lambda: not self.screen.busy)
        await self.pilot.pause()

    @property
    def text(self) -> str:
        return text_of(self.app)

    def letters(self, words: str) -> bool:
        """Return whether the screen shows a banner with these words."""
        return all(row in self.text for row in banner(words))

    def grid(self) -> list[str]:
        return str(self.screen.query_one(StatusGrid).render()).splitlines()

    def row(self, name: str) -> str:
        return next(line for line in self.grid() if name in line.split())

    def started(self) -> list[tuple[str, str]]:
        """Return the language and program of each run so far."""
        names = {}
        for language in self.app.services.catalogue.languages.values():
            for path in language.folders[-1].glob("programs/*"):
                names[path.read_text()] = path.stem
        return [(language, names[source]) for language, source, *_ in self.machine.started]


@asynccontextmanager
async def lab(*scripts: Script, size: tuple[int, int] = WIDE, limit: str = "memory") -> AsyncIterator[Lab]:
    """Open the lab with its key and select Python's demo of a limit."""
    machine, script = scripted(*scripts)
    app = CodeRunner(machine=machine)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, LabScreen))
        assert isinstance(app.screen, LabScreen)
        opened = Lab(app, app.screen, script, pilot)
        await opened.press(*["right"] * DEMOS.index(limit))
        yield opened


# ------------------------------------------------------------------------------- what is shown


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
async def test_an_idle_demo_shows_its_program_limit_and_run_key(size: tuple[int, int]) -> None:
    async with lab(size=size) as it:
        assert "Python · memory.py" in it.text
        assert "blocks = []" in it.text
        assert "◂ 256 MiB ▸" in it.text
        assert "Enter runs it" in it.text
        assert "✓ means: the limit held" in it.text
        assert it.machine.started == []


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
async def test_everything_fits(size: tuple[int, int]) -> None:
    async with lab(grows(), size=size) as it:
        await it.press("enter")
        await it.idle()

        for widget in it.screen.query(
            "#lab-title, LabPane, LimitCurve, VerdictStrip, .lab-notes, StatusGrid, StatusBar"
        ):
            if all(above.display for above in widget.ancestors_with_self if isinstance(above, Pane)):
                assert widget.region.area > 0, widget
                assert it.screen.region.contains_region(widget.region), widget
        assert "privilege" in it.text
        assert "C#" in it.text or size == SMALL  # a small grid shows four lines, including the selected one
        assert "^o Menu" in it.text


async def test_every_language_and_limit_has_a_cell() -> None:
    async with lab() as it:
        head, *rows = it.grid()
        assert head.split() == list(DEMOS)
        assert [row.split()[0] for row in rows] == [one.name for one in it.app.services.catalogue.languages.values()]
        assert all(row.count("·") == len(DEMOS) for row in rows)


async def test_arrows_move_in_the_grid_and_the_pane_follows() -> None:
    walk = (
        (["right"], "Python", "processes"),
        (["left", "left"], "Python", "cpu"),
        (["down"], "C", "cpu"),
        (["up", "up"], "JavaScript", "cpu"),
        (["l", "j"], "Python", "memory"),
        (["h", "k"], "JavaScript", "cpu"),
        (["up"], "C#", "cpu"),
        (["left"] * 2, "C#", "privilege"),
        (["g"], "JavaScript", "privilege"),
        (["G"], "C#", "privilege"),
    )
    async with lab() as it:
        for keys, language, limit in walk:
            await it.press(*keys)

            assert "◂" in it.row(language)
            assert f"{language} · {limit}." in it.text
        assert it.machine.started == []


async def test_a_click_selects_a_cell_and_a_second_click_runs_it() -> None:
    async with lab(grows()) as it:
        assert it.grid()[4].split()[0] == "C++"
        offset = (it.grid()[0].index("memory") + 3, 5)  # below the space above it
        await it.pilot.click(StatusGrid, offset=offset)
        assert "◂" in it.row("C++")
        assert it.machine.started == []
        await it.pilot.click(StatusGrid, offset=offset)
        await it.idle()

        assert it.started() == [("cpp", "memory")]


# ------------------------------------------------------------------------------------- running


@pytest.mark.parametrize(("size", "key"), [(WIDE, "enter"), (SMALL, "space")], ids=["wide", "small"])
async def test_a_limit_that_holds_is_shown_with_time_evidence_and_explanation(size: tuple[int, int], key: str) -> None:
    async with lab(grows(), size=size) as it:
        await it.press(key)
        await it.idle()

        assert it.started() == [("python", "memory")]
        assert "✓ HELD" in it.text
        assert "MEMORY LIMIT 256 MiB reached after 420 ms" in it.text
        assert "✗ 420 ms" in it.text
        assert "Memory: the kernel killed 1 process" in it.text
        assert "Python has no heap limit of its own" in it.text
        assert it.row("Python").count("✓") == 1


async def test_the_curve_climbs_and_the_grid_shows_the_running_demo() -> None:
    wait = threading.Event()
    async with lab(grows(256, wait)) as it:
        await it.press("enter")
        await until(it.pilot, lambda: "memory 202 MiB of 256 MiB" in it.text and "● RUNNING  0.3 s" in it.text)

        assert "●" in it.row("Python")
        assert "▔▔▔" in it.text
        assert "█" in it.text
        assert "✗" not in it.text
        wait.set()
        await it.idle()


async def test_a_limit_that_does_not_hold_is_reported_with_the_verdict_received() -> None:
    async with lab([Started("run"), *printed("still here"), Finished(result())]) as it:
        await it.press("enter")
        await it.idle()

        assert "✗ NOT HELD" in it.text
        assert "Verdict: expected 'memory_limit', came 'ok'" in it.text
        assert "✗" in it.row("Python")
        assert "✓" not in it.row("Python")


async def test_a_breach_at_a_different_value_than_allowed_is_not_held() -> None:
    async with lab([Started("run"), Finished(memory_limit(128))]) as it:
        await it.press("enter")
        await it.idle()

        assert "✗ NOT HELD" in it.text
        assert "Breached at 128 MiB, not at 256 MiB." in it.text


async def test_privilege_lists_the_refused_attempts() -> None:
    refused = printed("become root: refused", "write /etc: refused", "kill the supervisor: refused")
    async with lab([Started("run"), *refused, Finished(result())], limit="privilege") as it:
        assert "◂ " not in it.text.splitlines()[0]
        await it.press("enter")
        await it.idle()

        for line in ("become root", "write /etc", "kill the supervisor"):
            assert f"✓ {line}: refused" in it.text
        assert "Everything it tried was refused." in it.text
        assert "✓" in it.row("Python")


async def test_a_granted_privilege_is_not_held() -> None:
    had = printed("become root: DONE", "write /etc: refused", "kill the supervisor: refused")
    async with lab([Started("run"), *had, Finished(result())], limit="privilege") as it:
        await it.press("enter")
        await it.idle()

        assert "✗ become root: DONE" in it.text
        assert "✗ NOT HELD" in it.text


async def test_escape_sequences_and_markup_in_a_programs_output_are_shown_as_text() -> None:
    hostile = printed("\x1b[31m[bold]x[/nothing]")
    async with lab([Started("run"), *hostile, Finished(result())], limit="privilege") as it:
        await it.press("enter")
        await it.idle()

        assert "␛[31m[bold]x[/nothing]" in it.text


async def test_each_cell_keeps_its_result() -> None:
    async with lab(grows()) as it:
        await it.press("enter")
        await it.idle()
        await it.press("down")
        assert "HELD" not in it.text
        await it.press("up")

        assert "✓ HELD" in it.text
        assert "✗ 420 ms" in it.text


async def test_running_a_row_runs_each_demo_and_moves_the_selection() -> None:
    async with lab() as it:
        await it.press("r")
        await it.idle()

        assert it.started() == [("python", limit) for limit in DEMOS]
        assert all(sign in it.row("Python") for sign in "✗◂")
        assert "Python · privilege.py" in it.text


# -------------------------------------------------------------------------------------- limits


async def test_a_moved_limit_applies_to_the_next_run() -> None:
    moves = [("+", 512), ("-", 256), ("=", 512)]
    async with lab(*(grows(mib) for _, mib in moves)) as it:
        for run, (key, mib) in enumerate(moves):
            await it.press(key)
            await it.idle()

            overrides = it.machine.started[run][3]
            assert overrides.limits.get("memory", str(256 * MIB)) == str(mib * MIB)
            assert f"◂ {mib} MiB" in it.text
            assert "✓ HELD" in it.text


async def test_every_countable_limit_can_be_moved() -> None:
    moves = [
        ("time", "+", {"run_ms": "2000"}),
        ("cpu", "-", {"run_ms": "60000", "cpu_ms": "500"}),
        ("processes", "-", {"processes": "32"}),
        ("output", "-", {"output": str(256 << 10)}),
        ("disk", "-", {"disk": str(32 * MIB)}),
    ]
    async with lab(limit=moves[0][0]) as it:
        at = moves[0][0]
        for limit, key, values in moves:
            steps = DEMOS.index(limit) - DEMOS.index(at)
            at = limit
            await it.press(*["right" if steps > 0 else "left"] * abs(steps), key)
            await it.idle()

            overrides = it.machine.started[-1][3]
            assert {**overrides.limits, **overrides.timeouts}.items() >= values.items(), limit


async def test_limits_without_a_value_cannot_be_moved() -> None:
    async with lab(limit="network") as it:
        await it.press("+")
        assert "there is no more or less of it" in told(it.app)
        it.app.clear_notifications()
        await it.press(*["right"] * (DEMOS.index("privilege") - DEMOS.index("network")), "+")
        assert "there is no more or less of it" in told(it.app)
        assert it.machine.started == []


async def test_lowering_a_limit_stops_at_the_languages_minimum() -> None:
    async with lab() as it:
        await it.press("up", "-", "-")
        await it.idle()
        runs = len(it.machine.started)
        assert "◂ 64 MiB" not in it.text
        assert "64 MiB ▸" in it.text
        await it.press("-")

        assert "64 MiB is the least that JavaScript can show it with" in told(it.app)
        assert len(it.machine.started) == runs


async def test_moving_a_limit_during_a_demo_restarts_it() -> None:
    async with lab(held_for_ever(), grows(128)) as it:
        await it.press("enter")
        await until(it.pilot, lambda: "RUNNING" in it.text)
        await it.press("-")
        await it.idle()

        assert it.machine.runs[0].stopped.is_set()
        assert "128 MiB reached" in it.text
        assert "STOPPED" not in it.text


# -------------------------------------------------------------------------------- side by side


async def test_languages_side_by_side_run_at_once() -> None:
    first, second = threading.Event(), threading.Event()
    async with lab(grows(256, first), grows(256, second)) as it:
        await it.press("c", "down", "c", "enter")
        await until(it.pilot, lambda: it.text.count("RUNNING") == 2)

        assert sorted(it.started()) == [("c", "memory"), ("python", "memory")]
        assert "Python · memory.py" in it.text
        assert "C · memory.c" in it.text
        first.set()
        second.set()
        await it.idle()
        assert it.text.count("✓ HELD") == 2
        assert [row.split()[0] for row in it.grid() if "▪" in row] == ["▪", "▪"]


async def test_languages_side_by_side_share_one_scale() -> None:
    async with lab(grows(), grows(512)) as it:
        await it.press("c", "enter")
        await it.idle()
        await it.press("down", "down", "down", "enter")
        await it.idle()
        await it.press("c")

        small, large = (pane.query_one(LimitCurve) for pane in it.screen.panes[:2])
        assert small.size.height == large.size.height
        rows = [
            next(y for y in range(1, curve.size.height) if label in curve.render_line(y).text)
            for curve, label in ((small, "256 MiB"), (large, "512 MiB"))
        ]
        assert rows[1] == 1
        assert rows[0] == 1 + (small.size.height - 2) // 2


async def test_a_presentation_side_by_side_has_large_letters_and_no_includes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lab_module, "LINGER_S", 600)
    async with lab(*[grows()] * 16) as it:
        await it.press("c", "down", "c")
        assert "#include" not in it.text
        await it.press("p", "right", "right")
        await until(it.pilot, lambda: "3 of 8" in it.text and it.letters("MEMORY LIMIT"))


async def test_four_languages_fit_in_a_small_terminal_and_a_fifth_is_refused() -> None:
    async with lab(grows(), grows(), grows(), grows(), size=SMALL) as it:
        await it.press("up", "c", "down", "c", "down", "c", "down", "c", "enter")
        await it.idle()
        # Node has to report running out of memory itself, which this script does not do.
        assert (it.text.count("✓ HELD"), it.text.count("✗ NOT HELD")) == (3, 1)
        await it.press("down", "c")

        assert "4 languages are side by side" in told(it.app)


async def test_a_language_can_be_removed_from_those_side_by_side() -> None:
    async with lab() as it:
        await it.press("c", "down", "c", "c")
        assert "C · memory.c" in it.text
        assert "Python · memory.py" not in it.text
        await it.press("up")
        assert "Python · memory.py" in it.text
        assert "C · memory.c" not in it.text


async def test_a_language_that_is_not_beside_the_others_is_shown_alone() -> None:
    async with lab() as it:
        await it.press("c", "down", "c", "down")

        assert "C++ · memory.cpp" in it.text
        assert "Python · memory.py" not in it.text


# ----------------------------------------------------------------------------------- presenter


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make presentations move on at once."""
    monkeypatch.setattr(lab_module, "LINGER_S", 0.01)


async def test_a_presentation_runs_all_limits(quick: None) -> None:
    async with lab() as it:
        await it.press("p")
        await until(it.pilot, lambda: "8 of 8 · the end" in it.text)

        assert it.started() == [("python", limit) for limit in DEMOS]
        assert not it.screen.query_one("StatusGrid").display
        assert it.screen.presenting
        await it.press("escape")
        assert not it.screen.presenting
        assert it.screen.query_one("StatusGrid").display
        assert it.app.screen is it.screen


async def test_a_presentation_pauses_after_the_current_demo_and_resumes(quick: None) -> None:
    wait = threading.Event()
    async with lab([Started("run"), wait, Finished(result())]) as it:
        await it.press("p")
        await until(it.pilot, lambda: "● RUNNING" in it.text)
        await it.press("space")
        assert "1 of 8 · paused, Space resumes" in it.text
        wait.set()
        await until(it.pilot, lambda: not it.machine.runs[0].stopped.is_set() and "✗ NOT HELD" in it.text)
        assert len(it.machine.started) == 1
        await it.press("space")
        await until(it.pilot, lambda: "8 of 8" in it.text)

        assert "paused" not in it.text


async def test_escape_ends_a_presentation_and_stops_its_demo() -> None:
    async with lab(held_for_ever()) as it:
        await it.press("p")
        await until(it.pilot, lambda: "● RUNNING" in it.text)
        await it.press("escape")
        await it.idle()

        assert it.machine.runs[0].stopped.is_set()
        assert not it.screen.presenting
        assert len(it.machine.started) == 1


async def test_arrows_move_between_the_demos_of_a_presentation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lab_module, "LINGER_S", 600)
    async with lab() as it:
        await it.press("p")
        await until(it.pilot, lambda: len(it.machine.started) == 1)
        await it.press("right")
        await until(it.pilot, lambda: len(it.machine.started) == 2)
        await it.press("left")
        await until(it.pilot, lambda: len(it.machine.started) == 3)

        assert [limit for _, limit in it.started()] == ["time", "cpu", "time"]


async def test_a_presentation_pauses_when_the_engine_is_gone(quick: None) -> None:
    async with lab() as it:
        it.machine.engine = None
        await it.press("p")
        await until(it.pilot, lambda: "paused" in it.text)

        assert it.screen.presenting
        assert "! NOT RUN" in it.text
        assert "1 of 8" in it.text


# ---------------------------------------------------------------------- stopping, trouble, leaving


async def test_escape_stops_the_demo_and_then_closes_the_lab() -> None:
    async with lab(held_for_ever()) as it:
        await it.press("enter")
        await until(it.pilot, lambda: "RUNNING" in it.text)
        await it.press("escape")
        await it.idle()
        assert it.machine.runs[0].stopped.is_set()
        assert "■ STOPPED" in it.text
        assert "✗" not in it.row("Python")
        assert it.app.screen is it.screen
        await it.press("escape")
        await until(it.pilot, lambda: it.app.screen is it.app.workbench)


async def test_stopping_a_row_drops_the_rest_of_it() -> None:
    async with lab(held_for_ever()) as it:
        await it.press("r")
        await until(it.pilot, lambda: "RUNNING" in it.text)
        await it.press("escape")
        await it.idle()

        assert len(it.machine.started) == 1


async def test_closing_stops_the_demo_and_ends_every_sandbox() -> None:
    async with lab(held_for_ever(), grows()) as it:
        await it.press("enter")
        await until(it.pilot, lambda: bool(it.machine.runs))
        it.screen.dismiss()
        await until(it.pilot, lambda: it.machine.runs[0].stopped.is_set() and it.machine.closed.is_set())

        assert it.app.screen is it.app.workbench


async def test_quitting_the_app_stops_the_demo() -> None:
    async with lab(held_for_ever()) as it:
        await it.press("enter")
        await until(it.pilot, lambda: bool(it.machine.runs))
        await it.press("ctrl+q")
    assert it.machine.runs[0].stopped.wait(5)


async def test_a_missing_engine_is_explained_and_enter_retries() -> None:
    async with lab(grows()) as it:
        it.machine.engine = None
        await it.press("enter")
        await it.idle()
        assert "! NOT RUN" in it.text
        assert NOBODY[1:60] in it.text
        assert "!" in it.row("Python")
        it.machine.engine = ENGINE
        await it.press("enter")
        await it.idle()

        assert "✓ HELD" in it.text


async def test_a_failing_sandbox_is_reported_and_ends_the_row() -> None:
    lost = result("internal_error", message="the engine went away; start it again", wall_ms=0.0, exit_code=None)
    async with lab([Started("run"), Finished(lost)]) as it:
        await it.press("r")
        await it.idle()

        assert "! NOT RUN" in it.text
        assert "The engine went away; start it again" in it.text
        assert len(it.machine.started) == 1


async def test_a_missing_image_is_fetched_first_with_its_progress() -> None:
    wait = threading.Event()

    def fetch(listen: Listener, cancelled: threading.Event) -> None:
        listen(Progress("rust", "pull", "rust:1: Downloading", 12 * MIB, 48 * MIB, "bytes"))
        while not wait.wait(0.01) and not cancelled.is_set():
            pass

    async with lab() as it:
        it.machine.fetching = fetch
        await it.press("up", "up", "up", "enter")
        await until(it.pilot, lambda: "FETCHING" in it.text)
        assert "Rust's image" in it.text
        assert "12 MiB of 48 MiB" in it.text
        assert it.machine.started == []
        wait.set()
        await it.idle()

        assert it.started() == [("rust", "memory")]


async def test_a_fetch_can_be_stopped() -> None:
    def fetch(listen: Listener, cancelled: threading.Event) -> None:
        listen(Progress("rust", "pull", "rust:1: Downloading"))
        cancelled.wait(10)

    async with lab() as it:
        it.machine.fetching = fetch
        await it.press("up", "up", "up", "enter")
        await until(it.pilot, lambda: "FETCHING" in it.text)
        await it.press("escape")
        await it.idle()

        assert "■ STOPPED" in it.text
        assert it.machine.started == []


async def test_the_source_scrolls() -> None:
    async with lab(size=SMALL, limit="privilege") as it:
        assert "sys.exit" not in it.text
        await it.press(*["pagedown"] * 9)
        assert "attempt(" in it.text
        assert "import os" not in it.text
        await it.press(*["pageup"] * 9)
        assert "import os" in it.text


async def test_notes_that_do_not_fit_can_be_scrolled_with_a_key() -> None:
    async with lab(grows(), grows(), grows(), grows(), size=SMALL) as it:
        await it.press("c", "down", "down", "down", "c", "down", "c", "down", "c", "enter")
        await it.idle()
        assert "w: more" in it.text
        assert "before it" not in it.text  # the last words on Python

        for _ in range(4):
            await it.press(">")
            if "before it" in it.text:
                break
        else:
            pytest.fail("the last words were never shown")


async def test_the_verdict_is_shown_as_a_banner() -> None:
    async with lab(grows()) as it:
        assert it.letters("READY")
        await it.press("enter")
        await it.idle()

        assert it.letters("MEMORY LIMIT")


async def test_long_lines_of_source_and_output_are_wrapped() -> None:
    async with lab([Started("run"), *printed("no network: " + "x" * 99 + "!"), Finished(result())], size=SMALL) as it:
        await it.press(*["right"] * 4, "enter")
        await it.idle()

        assert "x!" in it.text
        assert "socket.create_connection" in it.text
        assert "timeout=2" in it.text


async def test_the_palette_offers_only_the_labs_commands() -> None:
    async with lab() as it:
        offered = [str(hit.text) async for hit in Commands(it.screen).discover() if isinstance(hit, DiscoveryHit)]

        assert {"Run  Enter", "Present  p", "Words on  >"} <= set(offered)
        assert not [name for name in offered if name.startswith(("Open", "Save", "Undo", "Health"))]


async def test_the_help_lists_the_labs_keys() -> None:
    async with lab() as it:
        await it.press("f1")
        await until(it.pilot, lambda: isinstance(it.app.screen, HelpScreen))

        assert "Raise the limit" in it.text
        lines = [line for line in it.text.splitlines() if "Stop the demo" in line or "in a presen" in line]
        assert lines
        assert not [line for line in lines if "palette" in line]
        assert "lab.run" in it.text


async def test_the_labs_keys_can_be_changed() -> None:
    machine, script = scripted(grows())
    app = CodeRunner(machine=machine)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.set_keymap({"lab.run": "x"})
        await pilot.press("f7", "right", "right", "x")
        await until(pilot, lambda: bool(script.started))


async def test_escape_and_f7_close_an_idle_lab() -> None:
    async with lab() as it:
        await it.press("escape")
        assert it.app.screen is it.app.workbench
        await it.press("f7")
        assert isinstance(it.app.screen, LabScreen)
        await it.press("f7")
        assert it.app.screen is it.app.workbench


async def test_samples_of_a_dying_program_are_left_out_of_the_curve() -> None:
    dying = [
        Usage("run", wall_ms=400.0, cpu_ms=390.0, memory_bytes=40 * MIB, processes=1, disk_bytes=0),
        Usage("run", wall_ms=410.0, cpu_ms=390.0, memory_bytes=10 * MIB, processes=1, disk_bytes=0),
    ]
    *climb, end = grows()
    async with lab([*climb, *dying, end]) as it:
        await it.press("enter")
        await it.idle()
        points = it.screen._demos["python", "memory"].points

        assert [used for _, used in points] == sorted(used for _, used in points)
        assert points[-1] == (420.0, 256 * MIB)
