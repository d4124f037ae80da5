"""Test that bars and curves are accurate, complete at every width, and bounded for runs of any length."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget

from languages import load
from runner import Breach, Compilation, Result, Usage
from tests.support.clock import LONG_S
from tui.widgets.meters import (
    BREACHED,
    Curves,
    Meters,
    Samples,
    bar,
    live_readings,
    plot,
    readings,
)

LIMITS = load().find("python").limits
MIB = 1 << 20


def result(**given: Any) -> Result:
    """Return the result of a run that used some of every limit."""
    usual: dict[str, Any] = {
        "language": "python",
        "verdict": "ok",
        "message": "OK",
        "limits": LIMITS,
        "wall_ms": 970.0,
        "cpu_ms": 197.0,
        "memory_bytes": 256 * MIB,
        "processes": 1,
        "disk_bytes": 4096,
    }
    return Result(**usual | given)


MEMORY = Breach("memory", "run", 256 * MIB, 256 * MIB, "bytes", "the proof")


def usage(wall_ms: float, **given: Any) -> Usage:
    """Return a sample with tiny values for anything not given."""
    usual: dict[str, Any] = {"phase": "run", "cpu_ms": 0.0, "memory_bytes": 0, "processes": 1, "disk_bytes": 0}
    return Usage(wall_ms=wall_ms, **usual | given)


class Host(App[None]):
    def __init__(self, shown: Widget) -> None:
        super().__init__()
        self.shown = shown

    def compose(self) -> ComposeResult:
        yield self.shown


def lines(widget: Widget) -> list[str]:
    """Return the text on the screen."""
    return [strip.text.strip() for strip in widget.render_lines(widget.outer_size.region)]


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait until the condition holds."""
    async with asyncio.timeout(LONG_S):
        while not condition():
            await pilot.pause(0.01)


# ------------------------------------------------------------------------------------------ bars


def test_a_bar_is_exact_to_an_eighth_of_a_cell() -> None:
    assert bar(0.5, 4) == "██  "
    assert bar(0.53125, 4) == "██▏ "


def test_a_bar_shows_any_usage_and_is_full_only_at_the_limit() -> None:
    assert bar(0, 4) == "    "
    assert bar(0.00001, 4) == "▏   "
    assert bar(0.99999, 4) == "███▉"
    assert bar(1.0, 4) == bar(7.0, 4) == "████"


def test_readings_use_readable_units() -> None:
    rows = {row.name: (row.value, row.limit) for row in readings(result())}

    assert rows == {
        "wall": ("970 ms", "5 s"),
        "cpu": ("197 ms", "5 s"),
        "memory": ("256 MiB", "256 MiB"),
        "processes": ("1", "64"),
        "disk": ("4 KiB", "64 MiB"),
        "output": ("0 B", "1 MiB"),
    }


def test_no_figure_is_above_its_limit_but_that_of_a_limit_that_was_hit() -> None:
    over: dict[str, Any] = {"wall_ms": 5004.0, "cpu_ms": 5020.0, "memory_bytes": 259 * MIB, "processes": 65}
    at_limits = {"wall": "5 s", "cpu": "5 s", "memory": "256 MiB", "processes": "64", "disk": "4 KiB", "output": "0 B"}

    assert {row.name: row.value for row in readings(result(**over))} == at_limits
    assert {row.name: row.value for row in live_readings("run", LIMITS, usage(**over))} == at_limits | {"disk": "0 B"}
    hit = Breach("output", "run", 1 * MIB, 3 * MIB, "bytes", "the proof")
    rows = {row.name: row for row in readings(result(**over | {"wall_ms": 5304.0}, breaches=(hit,)))}
    assert (rows["output"].limit, rows["output"].breached) == ("1 MiB", True)
    assert rows["wall"].value == "5.3 s", "what the verdict says of the clock, too"


def test_curves_name_no_share_of_cpu_above_the_limit() -> None:
    curves = Curves()
    curves.begin(LIMITS)
    for moment in (25.0, 50.0):
        curves.add(usage(moment, cpu_ms=4 * moment, memory_bytes=259 * MIB))
    said = " ".join("".join(text for text, _ in line) for line in curves._draw(60, 9))
    assert "100 %" in said
    assert "256 MiB" in said
    assert "400 %" not in said
    assert "259 MiB" not in said


def test_a_compile_error_shows_the_compilers_usage_against_its_own_time_limit() -> None:
    compiled = Compilation(
        exit_code=1,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=b"x" * 2048,
        wall_ms=900.0,
        cpu_ms=800.0,
        memory_bytes=300 * MIB,
        cached=False,
    )
    rows = {row.name: row for row in readings(result(verdict="compile_error", wall_ms=0.0, compile=compiled))}

    assert (rows["wall"].value, rows["wall"].limit) == ("900 ms", "20 s")
    assert rows["output"].value == "2 KiB"
    assert (rows["memory"].value, rows["memory"].limit, rows["memory"].part) == ("300 MiB", "", None)


def test_a_compilers_breach_shows_its_limit() -> None:
    compiled = Compilation(
        exit_code=1,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=b"",
        wall_ms=900.0,
        cpu_ms=800.0,
        memory_bytes=1024 * MIB,
        cached=False,
    )
    hit = Breach("memory", "compile", 1024 * MIB, 1024 * MIB, "bytes", "the proof")
    rows = {row.name: row for row in readings(result(wall_ms=0.0, compile=compiled, breaches=(hit,)))}

    assert (rows["memory"].limit, rows["memory"].breached) == ("1 GiB", True)


def test_a_compilers_breach_does_not_mark_the_run() -> None:
    hit = replace(MEMORY, phase="compile")

    assert not any(row.breached for row in readings(result(breaches=(hit,))))


def test_a_result_without_measurements_has_no_rows() -> None:
    assert readings(result(wall_ms=0.0)) == []


def test_a_time_breach_marks_the_wall_row() -> None:
    hit = Breach("time", "run", 5000, 5001, "ms", "the proof")

    assert [row.name for row in readings(result(breaches=(hit,))) if row.breached] == ["wall"]


def test_live_readings_take_the_output_size_from_the_caller() -> None:
    rows = {row.name: row.value for row in live_readings("run", LIMITS, usage(1200.0), 2048)}

    assert (rows["wall"], rows["output"]) == ("1.2 s", "2 KiB")


async def test_a_breached_limit_is_full_and_says_so() -> None:
    meters = Meters()
    async with Host(meters).run_test(size=(60, 10)) as pilot:
        meters.show(readings(result(breaches=(MEMORY,))))
        await pilot.pause()
        shown = lines(meters)

    assert [line for line in shown if BREACHED in line] == [line for line in shown if line.startswith("memory")]
    assert "of 256 MiB" in shown[2]


async def test_values_that_were_not_measured_say_so() -> None:
    meters = Meters()
    async with Host(meters).run_test(size=(60, 10)) as pilot:
        meters.show(readings(result(processes=None)))
        await pilot.pause()

        assert "processes not measured" in lines(meters)[3]


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("width", [28, 36, 40, 44, 50, 58, 66, 72, 74, 75, 76, 78, 90, 140])
async def test_no_value_is_cut_off_or_wrapped_at_any_width(width: int, compact: bool) -> None:
    meters = Meters()
    shown = readings(result(breaches=(MEMORY,), disk_bytes=None))
    async with Host(meters).run_test(size=(width + 2, 10)) as pilot:
        meters.compact = compact
        meters.show(shown)
        await pilot.pause()
        drawn = lines(meters)

    text = "\n".join(drawn)
    assert len(drawn) in (len(shown), len(shown) // 2)
    assert all(row.value in text for row in shown)
    assert "not measured" in text
    assert BREACHED in text
    assert "…" not in text or width < 40


async def test_compact_meters_have_two_columns_in_80_cells() -> None:
    meters = Meters()
    async with Host(meters).run_test(size=(78, 10)) as pilot:
        meters.compact = True
        meters.show(readings(result(breaches=(MEMORY,))))
        await pilot.pause()
        shown = lines(meters)

    assert len(shown) == 3
    assert "wall" in shown[0]
    assert "procs" in shown[0]
    assert all("▕" in half and "of" in half for line in shown for half in (line[:38], line[38:]))


# ---------------------------------------------------------------------------------------- curves


def test_an_hour_of_samples_stays_bounded_and_keeps_its_peak() -> None:
    samples = Samples()
    for number in range(72_000):
        samples.add(usage(50.0 * (number + 1), cpu_ms=25.0 * (number + 1), memory_bytes=900 if number == 40_000 else 1))

    columns = samples.columns(60)
    assert len(samples.buckets) <= Samples.CAPACITY
    assert samples.span_ms == 3_600_000
    assert max(columns["memory"]) == 900
    assert columns["memory"].index(900) == 33
    assert columns["cpu"] == pytest.approx([50.0] * 60)


def test_the_time_axis_grows_in_round_steps() -> None:
    samples = Samples()
    spans = []
    for second in (0.5, 1.0, 1.1, 4.0, 6.0, 31.0, 61.0):
        samples.add(usage(second * 1000))
        spans.append(samples.span_ms // 1000)

    assert spans == [1, 1, 2, 5, 10, 60, 120]


def test_cpu_is_the_share_of_a_core_in_use() -> None:
    samples = Samples()
    for wall_ms, cpu_ms in ((250.0, 250.0), (500.0, 250.0), (750.0, 750.0)):
        samples.add(usage(wall_ms, cpu_ms=cpu_ms))

    assert samples.columns(4)["cpu"] == pytest.approx([100.0, 0.0, 200.0])


def test_values_that_were_not_measured_have_no_curve() -> None:
    samples = Samples()
    samples.add(usage(50.0, cpu_ms=None, processes=None))

    columns = samples.columns(10)
    assert columns["cpu"] == columns["processes"] == []
    assert columns["memory"]


def test_a_plot_is_filled_from_below() -> None:
    assert plot([0, 1, 8, 12, 16, 99], 16, 7, 2) == ["   ▄██ ", " ▁████ "]


async def test_the_limit_is_a_line_only_when_it_is_near() -> None:
    curves = Curves()
    async with Host(curves).run_test(size=(60, 9)) as pilot:
        curves.begin(LIMITS)
        for number in range(1, 11):
            curves.add(usage(50.0 * number, memory_bytes=20 * MIB * number, cpu_ms=15.0 * number))
        await until(pilot, lambda: "200 MiB" in lines(curves)[0])
        shown = lines(curves)

    assert "▔▔▔" in shown[0]
    assert "limit 256 MiB" in shown[1]
    assert "▔" not in "".join(shown[3:])
    assert "of 100 %" in shown[4]
    assert shown[-1].split() == ["0", "1", "s"]


async def test_after_the_run_the_curves_stay_with_peak_and_mean() -> None:
    curves = Curves()
    async with Host(curves).run_test(size=(60, 9)) as pilot:
        curves.begin(LIMITS)
        curves.add(usage(50.0, memory_bytes=20 * MIB, cpu_ms=25.0))
        curves.add(usage(100.0, memory_bytes=10 * MIB, cpu_ms=50.0))
        await until(pilot, lambda: "10 MiB" in lines(curves)[0])
        curves.end(result(wall_ms=200.0, cpu_ms=50.0, memory_bytes=21 * MIB))
        await pilot.pause()
        shown = "\n".join(lines(curves))

    assert "peak 21 MiB" in shown
    assert "mean 25 %" in shown
    assert "peak 1" in shown


@pytest.mark.parametrize("height", range(3, 10))
@pytest.mark.parametrize("width", [30, 40, 58, 78, 140])
async def test_curves_fill_exactly_their_area(width: int, height: int) -> None:
    curves = Curves()
    curves.styles.height = height
    async with Host(curves).run_test(size=(width, 12)) as pilot:
        curves.begin(LIMITS)
        for number in range(1, 30):
            curves.add(usage(50.0 * number, memory_bytes=255 * MIB, cpu_ms=20.0 * number, processes=60))
        await until(pilot, lambda: "255 MiB" in lines(curves)[0])
        shown = lines(curves)

    assert len(shown) == height
    assert all(name in "\n".join(shown) for name in Curves.NAMES)
    assert "255 MiB" in "\n".join(shown)
    assert shown[-1].strip()


class Timed(Curves):
    """Curves that record when they are redrawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[float] = []

    def _redraw(self) -> None:
        self.drawn.append(time.monotonic())
        super()._redraw()


async def test_samples_are_drawn_at_most_ten_times_a_second() -> None:
    curves = Timed()
    async with Host(curves).run_test(size=(60, 9)) as pilot:
        while len(curves.drawn) < 3:
            curves.add(usage(50.0))
            await pilot.pause()

    assert all(later - earlier > 0.09 for earlier, later in pairwise(curves.drawn))


async def test_a_compilers_peak_is_the_measured_one_even_if_samples_missed_it() -> None:
    curves = Curves()
    async with Host(curves).run_test(size=(60, 9)) as pilot:
        curves.begin(None)
        for step in range(4):
            curves.add(usage(step * 100.0, memory_bytes=18 * MIB))
        compiled = Compilation(
            exit_code=1,
            signal=None,
            stdout_bytes=b"",
            stderr_bytes=b"",
            wall_ms=300.0,
            cpu_ms=90.0,
            memory_bytes=54 * MIB,
            cached=False,
        )
        curves.end(result(verdict="compile_error", wall_ms=0.0, memory_bytes=None, compile=compiled))
        await pilot.pause()
        assert "peak 54 MiB" in "\n".join(lines(curves))
