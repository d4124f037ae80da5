"""Test the verdict strip and the result panel in every state of a run."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from languages import load
from runner import Breach, Compilation, Result, Usage
from runner.images import Progress
from tests.support.clock import LONG_S
from tui.text.status import Status
from tui.widgets.meters import Curves, Meters
from tui.widgets.result import Line, ResultPanel, VerdictStrip

LIMITS = load().find("python").limits
MIB = 1 << 20
WIDE, NARROW = (60, 21), (80, 9)
"""Terminal sizes that give the panel the size that it has in the app at 140x45 and at 80x24."""


class Host(App[None]):
    """An app with the panel, a strip below it, and a stopped clock."""

    CSS = "ResultPanel { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.now = 100.0
        self.strip = VerdictStrip()
        self.panel = ResultPanel(self.strip, clock=lambda: self.now)

    def compose(self) -> ComposeResult:
        yield self.panel
        yield self.strip


def result(**given: Any) -> Result:
    usual: dict[str, Any] = {
        "language": "python",
        "verdict": "ok",
        "message": "OK after 143 ms",
        "limits": LIMITS,
        "exit_code": 0,
        "wall_ms": 143.0,
        "cpu_ms": 120.0,
        "memory_bytes": 8 * MIB,
        "processes": 1,
        "disk_bytes": 4096,
    }
    return Result(**usual | given)


KILLED = result(
    verdict="memory_limit",
    message="Memory limit: 256 MiB reached after 143 ms",
    exit_code=None,
    signal="SIGKILL",
    memory_bytes=256 * MIB,
    overhead_ms=4.0,
    breaches=(
        Breach("memory", "run", 256 * MIB, 256 * MIB, "bytes", "the kernel killed 1 process for memory", "kernel"),
    ),
)


def text(widget: Widget) -> str:
    """Return the text on the screen within the widget."""
    strips = widget.screen._compositor.render_strips()
    x, y, width, height = widget.region
    return "\n".join(strip.crop(x, x + width).text for strip in strips[y : y + height])


def feed(panel: ResultPanel, samples: int = 20) -> None:
    """Start a run in the panel and feed it samples."""
    panel.began(LIMITS, "Python")
    panel.phase("run")
    for number in range(1, samples + 1):
        panel.sample(
            Usage(
                "run",
                wall_ms=50.0 * number,
                cpu_ms=25.0 * number,
                memory_bytes=10 * MIB * number,
                processes=number,
                disk_bytes=4096,
            ),
            512,
        )


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait until the condition holds."""
    async with asyncio.timeout(LONG_S):
        while not condition():
            await pilot.pause(0.01)


# ----------------------------------------------------------------------------------------- strip


async def test_a_strip_shows_sign_words_and_detail_with_the_facts_on_the_right() -> None:
    strip = VerdictStrip()

    class Alone(App[None]):
        def compose(self) -> ComposeResult:
            yield strip

    async with Alone().run_test(size=(60, 3)) as pilot:
        strip.show(Line(Status.OK, "OK", "after 14 ms", "cpu 13 ms"))
        await pilot.pause()

        assert text(strip).startswith(" ✓ OK  after 14 ms ")
        assert text(strip).endswith(" cpu 13 ms ")
        assert strip.has_class("-ok")


async def test_a_narrow_strip_leaves_out_the_facts_and_then_cuts_the_detail() -> None:
    app = Host()
    async with app.run_test(size=(30, 9)) as pilot:
        app.strip.show(Line(Status.FAILED, "TIME LIMIT", "stopped after 1 s", "cpu 1 s"))
        await pilot.pause()
        assert text(app.strip).rstrip() == " ✗ TIME LIMIT  stopped after…"


async def test_markup_in_foreign_text_is_shown_literally() -> None:
    app = Host()
    async with app.run_test(size=(120, 21)) as pilot:
        app.panel.trouble("No [b]engine", "[red]no[/red] \x1b[31mengine[/", [("Ctrl+R", "tries again")])
        await pilot.pause()

        assert "NO [B]ENGINE" in text(app.panel)
        assert "[red]no[/red] ␛[31mengine[/" in text(app.panel)
        assert "[red]no[/red] ␛[31mengine[/" in text(app.strip)


# ----------------------------------------------------------------------------------------- states


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_an_empty_panel_explains_itself(size: tuple[int, int]) -> None:
    app = Host()
    async with app.run_test(size=size) as pilot:
        app.panel.idle("Ctrl+R runs the program.")
        await pilot.pause()

        assert "Ctrl+R runs the program." in text(app.panel)
        assert "what happened" in text(app.panel)
        assert "Ctrl+R runs the program." in text(app.strip)
        assert not app.panel.has_result


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_trouble_says_what_is_wrong_and_which_keys_help(size: tuple[int, int]) -> None:
    app = Host()
    sentence = "Nothing answers at the socket. Start Docker."
    async with app.run_test(size=size) as pilot:
        app.panel.trouble("No container engine", sentence, [("Ctrl+R", "tries again"), ("F9", "sets one up")])
        await pilot.pause()
        shown = text(app.panel)

        assert "! NO CONTAINER ENGINE" in shown
        assert "Start Docker." in shown
        assert "Ctrl+R tries again · F9 sets one up" in shown
        assert "! NO CONTAINER ENGINE  Nothing" in text(app.strip)


async def test_an_errors_message_is_capitalized_below_the_verdict() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.panel.trouble("No engine", "the engine is not there; start it")
        await pilot.pause()
        assert "The engine is not there; start it" in text(app.panel)

        app.panel.finished(
            result(verdict="internal_error", message="the engine does not run; start it", wall_ms=0), "Python"
        )
        await pilot.pause()
        rows = [row.strip("│ ") for row in text(app.panel).split("\n")]
        first = next(place for place, row in enumerate(rows) if row.startswith("The engine does not run"))
        assert (rows[first - 1], rows[first - 2].startswith("! SANDBOX FAILED")) == ("", True)


async def test_fetching_shows_its_progress_and_how_to_cancel() -> None:
    app = Host()
    async with app.run_test(size=NARROW) as pilot:
        app.panel.fetching(Progress("java", "pull", "eclipse-temurin:21: Downloading", 50 * MIB, 100 * MIB, "bytes"))
        app.now += 12.3
        await until(pilot, lambda: "12.3 s" in text(app.strip))
        shown = text(app.panel)

        assert "● FETCHING 12.3 s" in shown
        assert "▕████████████████                ▏ 50 MiB of 100 MiB" in shown
        assert "eclipse-temurin:21: Downloading" in shown
        assert "Ctrl+C cancels" in shown


async def test_fetching_without_a_total_shows_a_moving_bar() -> None:
    app = Host()
    async with app.run_test(size=NARROW) as pilot:
        app.panel.fetching(Progress("java", "toolchain", "Setting up openjdk"), "Java")
        await pilot.pause()
        before = text(app.panel)
        app.now += 0.7
        await until(pilot, lambda: "0.7 s" in text(app.panel))

        assert "Java: installing the toolchain" in text(app.strip)
        assert before.splitlines()[3] != text(app.panel).splitlines()[3]


async def test_the_clock_runs_while_compiling_and_restarts_with_the_run() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.panel.began(LIMITS, "Java")
        await until(pilot, lambda: "● STARTING 0.0 s" in text(app.strip))
        app.panel.phase("compile")
        app.now += 0.4
        await until(pilot, lambda: "● COMPILING 0.4 s" in text(app.strip))
        app.panel.phase("run")
        app.now += 1.2
        await until(pilot, lambda: "● RUNNING 1.2 s" in text(app.panel))

        assert "Java" in text(app.panel).splitlines()[-1]


async def test_a_run_starts_after_its_image_was_fetched() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.panel.began(LIMITS, "Java")
        app.panel.fetching(Progress("java", "pull", "pulling"))
        await until(pilot, lambda: "FETCHING" in text(app.strip))
        app.panel.phase("run")
        app.panel.sample(Usage("run", wall_ms=50.0, cpu_ms=40.0, memory_bytes=38 * MIB, processes=1, disk_bytes=0))
        await until(pilot, lambda: "RUNNING" in text(app.strip) and "38 MiB" in text(app.panel))


async def test_figures_and_curves_are_live_during_a_run() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        feed(app.panel)
        await until(pilot, lambda: "200 MiB" in text(app.panel.query_one(Meters)))
        await until(pilot, lambda: "200 MiB" in text(app.panel.query_one(Curves)))

        assert "512 B" in text(app.panel)
        assert "▔" in text(app.panel.query_one(Curves))


async def test_a_short_panel_shows_curves_during_a_run_and_figures_afterwards() -> None:
    app = Host()
    async with app.run_test(size=NARROW) as pilot:
        feed(app.panel)
        await until(pilot, lambda: "limit 256 MiB" in text(app.panel))
        live = text(app.panel)
        app.panel.finished(replace(KILLED, wall_ms=1100.0))
        await pilot.pause()
        over = text(app.panel)

    assert all(name in live for name in Curves.NAMES)
    assert live.splitlines()[-2].split()[1:-1] == ["0", "1", "s"]
    assert "wall" not in live
    assert "wall" in over
    assert "BREACHED" in over
    assert "Memory: the kernel killed 1 process for memory." in over


async def test_a_result_shows_verdict_figures_evidence_ending_and_costs() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        feed(app.panel, 2)
        app.panel.finished(KILLED)
        await pilot.pause()
        shown = text(app.panel)

        assert "✗ MEMORY LIMIT  256 MiB reached after 143 ms" in shown
        assert "BREACHED" in shown
        assert "Memory: the kernel killed 1 process for memory." in shown
        assert "SIGKILL (128 + 9 = 137 in a shell): the kernel killed it" in shown
        assert "sandbox 4 ms" in shown
        assert "peak 256 MiB" in shown
        assert text(app.strip).startswith(" ✗ MEMORY LIMIT  256 MiB reached after 143 ms")
        assert app.panel.has_result


async def test_the_clock_stops_at_the_end() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        feed(app.panel)
        app.panel.finished(result())
        await pilot.pause()
        before = text(app.panel)
        app.now += 60
        await pilot.pause(0.3)  # long enough for three ticks

        assert text(app.panel) == before


@pytest.mark.parametrize(
    ("given", "kind", "start"),
    [
        ({}, "ok", "✓ OK"),
        (
            {"verdict": "runtime_error", "message": "Runtime error: exit status 1 after 1 s"},
            "failed",
            "✗ RUNTIME ERROR",
        ),
        ({"verdict": "time_limit", "message": "Time limit: stopped after 1 s"}, "failed", "✗ TIME LIMIT"),
        ({"verdict": "runtime_error", "stopped": True, "message": "Stopped after 1 s"}, "stopped", "■ STOPPED"),
        ({"verdict": "internal_error", "message": "The engine went away"}, "trouble", "! SANDBOX FAILED"),
    ],
)
async def test_each_verdict_has_a_sign_words_and_a_colour(given: dict[str, Any], kind: str, start: str) -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.panel.finished(result(**given))
        await pilot.pause()

        assert text(app.strip).strip().startswith(start)
        assert app.strip.has_class(f"-{kind}")


async def test_a_failed_sandbox_shows_no_figures() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.panel.began(LIMITS, "Python")
        app.panel.finished(
            result(verdict="internal_error", message="The engine went away", wall_ms=0.0, cpu_ms=None, exit_code=None)
        )
        await pilot.pause()

        assert "The engine went away." in text(app.panel)
        assert "memory" not in text(app.panel)


async def test_figures_come_back_with_the_next_run() -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.panel.finished(result(verdict="internal_error", message="The engine went away", wall_ms=0.0))
        feed(app.panel)
        await until(pilot, lambda: "memory" in text(app.panel.query_one(Meters)))
        await until(pilot, lambda: "memory" in text(app.panel.query_one(Curves)))


async def test_a_compile_error_shows_the_compilers_figures() -> None:
    app = Host()
    compiled = Compilation(
        exit_code=1,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=b"no",
        wall_ms=900.0,
        cpu_ms=800.0,
        memory_bytes=64 * MIB,
        cached=False,
    )
    async with app.run_test(size=WIDE) as pilot:
        app.panel.began(LIMITS, "C")
        app.panel.phase("compile")
        app.panel.finished(
            result(
                verdict="compile_error",
                message="Compile error: the compiler ended with exit status 1",
                exit_code=None,
                wall_ms=0.0,
                compile=compiled,
            )
        )
        await pilot.pause()

        assert "✗ COMPILE ERROR  the compiler ended" in text(app.panel)
        assert "900 ms" in text(app.panel)
        assert "its messages say" in text(app.panel)


async def test_a_new_state_scrolls_to_the_top() -> None:
    app = Host()
    async with app.run_test(size=NARROW) as pilot:
        feed(app.panel)
        app.panel.finished(KILLED)
        await pilot.pause()
        app.panel._body.scroll_end(animate=False)
        await until(pilot, lambda: app.panel._body.scroll_y > 0)
        feed(app.panel)
        app.panel.finished(KILLED)
        await until(pilot, lambda: app.panel._body.scroll_y == 0)


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "nord", "solarized-light"])
async def test_the_panel_works_in_every_theme(theme: str) -> None:
    app = Host()
    async with app.run_test(size=WIDE) as pilot:
        app.theme = theme
        feed(app.panel)
        app.panel.finished(KILLED)
        await pilot.pause()

        assert "MEMORY LIMIT" in text(app.panel)
