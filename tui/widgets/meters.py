"""Show usage against limits: a bar for each limit, and curves during a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from math import ceil
from typing import ClassVar

from rich.segment import Segment
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from foundation.limits import BY_NAME, LIMITS
from foundation.units import duration_text, size_text
from languages import Limits
from runner import Result, Usage
from runner.result import Phase
from runner.used import Used

EIGHTHS = " ▏▎▍▌▋▊▉█"
LEVELS = " ▁▂▃▄▅▆▇█"
BREACHED = "BREACHED"
NOT_MEASURED = "not measured"
SHORTEST_BAR, LONGEST_BAR = len(BREACHED), 36
GAP = "  "
LIMIT_LINE = "▔"
MUTED, EDGE, FILLED = "$text-muted", "$foreground 30%", "$primary 75%"
REFRESH_S = 0.1

_ROWS = {
    "wall": ("time", "run_ms"),
    "cpu": ("cpu", "cpu_ms"),
    **{row.name: (row.name, row.key) for row in LIMITS if row.name != "cpus"},
}
"""Name of each row, with its limit's name in breaches and its key in `Limits`."""
_LIMITS = {limit.key: limit for limit in BY_NAME.values()}
_SHORT_NAMES = {"processes": "procs"}
# `Limits` has these for the run only, not the compiler's own.
_RUN_ONLY = ("cpu", "memory", "processes")


@dataclass(frozen=True, slots=True)
class Reading:
    """One row: usage of a limit, in words."""

    name: str
    value: str
    """"" if not measured."""
    limit: str = ""
    """"" if unknown."""
    part: float | None = None
    """Fraction of the limit used; None for no bar."""
    breached: bool = False


def readings(result: Result) -> list[Reading]:
    """Return a run's usage, or the compiler's if nothing was run; empty if nothing was measured."""
    compiled = result.compile
    phase: Phase
    if result.wall_ms:
        phase, used, rows = "run", _figures(result, result.output_bytes), [*_ROWS]
    elif compiled and not compiled.cached:
        phase, used, rows = "compile", _figures(compiled, compiled.output_bytes), ["wall", "cpu", "memory", "output"]
    else:
        return []
    hit = {breach.limit: breach.allowed for breach in result.breaches if breach.phase == phase}
    return [_reading(name, phase, used[name], result.limits, hit) for name in rows]


def live_readings(phase: Phase, limits: Limits, usage: Usage | None, output_bytes: int = 0) -> list[Reading]:
    """Return the current usage."""
    used = _figures(usage, output_bytes) if usage else dict.fromkeys(_ROWS, 0)
    return [_reading(name, phase, value, limits, {}) for name, value in used.items()]


def _figures(used: Used, output_bytes: int) -> Mapping[str, float | None]:
    return {name: output_bytes if name == "output" else used.of(limit) for name, (limit, _) in _ROWS.items()}


def _reading(name: str, phase: Phase, used: float | None, limits: Limits, hit: dict[str, float]) -> Reading:
    breach, key = _ROWS[name]
    if phase == "compile" and name == "wall":
        key = "compile_ms"
    row = _LIMITS[key]
    known = phase == "run" or name not in _RUN_ONLY
    allowed = hit.get(breach) or (getattr(limits, key) if known else None)
    if used is not None and allowed and breach not in hit and row.unit != "ms":
        # The kernel holds it. What is really above its limit hit it, with evidence; a clock goes on until the end.
        used = min(used, allowed)
    value = "" if used is None else row.text(int(used) if row.unit == "count" else used)
    limit = "" if allowed is None else row.text(int(allowed) if row.unit == "count" else allowed)
    part = None if used is None or not allowed else used / allowed
    return Reading(name, value, limit, part, breach in hit)


def bar(part: float, width: int) -> str:
    """Return a bar of `width` cells, exact to an eighth: any usage is visible, and only 100 % is full."""
    eighths = max(1 if part > 0 else 0, min(int(part * width * 8), width * 8))
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + (EIGHTHS[rest] if rest else "")).ljust(width)


class Meters(Widget):
    """A row for each limit: name, value, bar, limit. In two columns if `compact` is set and they fit."""

    DEFAULT_CSS = """
    Meters { height: auto; width: 1fr; padding: 0 1; }
    """
    compact = reactive(False, layout=True)

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._readings: Sequence[Reading] = ()

    def show(self, shown: Sequence[Reading]) -> None:
        """Replace the rows."""
        self.refresh(layout=len(shown) != len(self._readings))
        self._readings = shown

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at this width."""
        del container, viewport
        return len(self._lines(width))

    def render(self) -> RenderResult:
        """Return the rows, laid out to fit."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        rows = self._readings
        half = (len(rows) + 1) // 2
        if self.compact and len(rows) > 1:
            short = [replace(row, name=_SHORT_NAMES.get(row.name, row.name)) for row in rows]
            left, right = _Column(short[:half]), _Column(short[half:])
            room = (width - len(GAP) - left.least - right.least) // 2
            if room >= SHORTEST_BAR:
                pairs = zip_longest(left.lines(room), right.lines(room), fillvalue=Content(""))
                return [
                    Content.assemble(one.pad_right(left.least + room - one.cell_length), GAP, two) for one, two in pairs
                ]
        column = _Column(rows)
        room = width - column.least
        return column.lines(min(room, LONGEST_BAR)) if room >= SHORTEST_BAR else column.words(width)


class _Column:
    """A column of rows with aligned parts."""

    def __init__(self, rows: Sequence[Reading]) -> None:
        self._rows = rows
        self._name, self._value, self._limit = (
            max((len(getattr(row, part)) for row in rows), default=0) for part in ("name", "value", "limit")
        )
        self.least = self._name + self._value + self._limit + len("  ▕▏ of ")
        """Width without the bar."""

    def lines(self, room: int) -> list[Content]:
        """Return the rows with bars of `room` cells."""
        return [self._line(row, room) for row in self._rows]

    def words(self, width: int) -> list[Content]:
        """Return the rows without bars, for narrow screens."""
        return [
            Content.assemble(
                self._head(row),
                (f" {BREACHED}" if row.breached else "", "bold"),
                (f" of {row.limit}" if row.limit and row.value else "", MUTED),
            ).truncate(width, ellipsis=True)
            for row in self._rows
        ]

    def _head(self, row: Reading) -> Content:
        bold = " bold" if row.breached else ""
        return Content.assemble(
            (f"{row.name:{self._name}} ", MUTED + bold),
            (f"{row.value:>{self._value}}", bold.strip()) if row.value else (NOT_MEASURED, MUTED),
        )

    def _line(self, row: Reading, room: int) -> Content:
        if not row.value or row.part is None:
            return self._head(row)
        inside = (BREACHED.center(room), "bold reverse") if row.breached else (bar(row.part, room), FILLED)
        limit = (f" of {row.limit:>{self._limit}}", MUTED + (" bold" if row.breached else ""))
        return Content.assemble(self._head(row), " ", ("▕", EDGE), inside, ("▏", EDGE), limit)


# --------------------------------------------------------------------------------------- curves


@dataclass(slots=True)
class _Bucket:
    """Usage up to a moment."""

    wall_ms: float
    cpu_ms: float | None
    memory_bytes: int | None
    processes: int | None


class Samples:
    """The samples of a run, bounded in number by halving the resolution when full."""

    CAPACITY = 512

    def __init__(self) -> None:
        self.buckets: list[_Bucket] = []
        self._each = 1
        """Samples per bucket."""
        self._in_last = 0

    def add(self, usage: Usage) -> None:
        """Add a sample."""
        new = _Bucket(usage.wall_ms, usage.cpu_ms, usage.memory_bytes, usage.processes)
        if self.buckets and self._in_last < self._each:
            self.buckets[-1] = _merged(self.buckets[-1], new)
            self._in_last += 1
            return
        if len(self.buckets) == self.CAPACITY:
            pairs = zip(self.buckets[::2], self.buckets[1::2], strict=True)
            self.buckets = [_merged(one, two) for one, two in pairs]
            self._each *= 2
        self.buckets.append(new)
        self._in_last = 1

    @property
    def span_ms(self) -> int:
        """The length of the time axis: the shortest round span that holds all samples."""
        last = self.buckets[-1].wall_ms if self.buckets else 0.0
        return next((seconds * 1000 for seconds in _SPANS_S if last <= seconds * 1000), ceil(last))

    def columns(self, width: int) -> dict[str, list[float]]:
        """Return memory (bytes), CPU (per cent of a core) and processes for each of `width` parts of the time axis.

        Each value is the part's maximum, for CPU its mean. Lists end where the samples do, and are empty
        if nothing was measured.
        """
        scale = width / self.span_ms
        known = max(1, min(ceil(self.buckets[-1].wall_ms * scale), width)) if self.buckets else 0
        memory, processes, busy, took = ([0.0] * known for _ in range(4))
        before, before_cpu = 0.0, 0.0
        for bucket in self.buckets:
            first = min(int(before * scale), known - 1)
            last = max(first, min(ceil(bucket.wall_ms * scale), known) - 1)
            cells = last - first + 1
            cpu = bucket.cpu_ms or 0.0
            for cell in range(first, last + 1):
                memory[cell] = max(memory[cell], bucket.memory_bytes or 0)
                processes[cell] = max(processes[cell], bucket.processes or 0)
                busy[cell] += max(0.0, cpu - before_cpu) / cells
                took[cell] += (bucket.wall_ms - before) / cells
            before, before_cpu = bucket.wall_ms, max(cpu, before_cpu)
        return {
            "memory": memory if self._measured("memory_bytes") else [],
            "cpu": [100 * one / all_ if all_ else 0.0 for one, all_ in zip(busy, took, strict=True)]
            if self._measured("cpu_ms")
            else [],
            "processes": processes if self._measured("processes") else [],
        }

    def _measured(self, name: str) -> bool:
        return bool(self.buckets) and getattr(self.buckets[-1], name) is not None


_SPANS_S = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600)


def _merged(one: _Bucket, two: _Bucket) -> _Bucket:
    return _Bucket(
        two.wall_ms,
        two.cpu_ms,
        two.memory_bytes if one.memory_bytes is None else max(one.memory_bytes, two.memory_bytes or 0),
        two.processes if one.processes is None else max(one.processes, two.processes or 0),
    )


def plot(values: Sequence[float], top: float, width: int, rows: int) -> list[str]:
    """Return a filled curve as `rows` lines of block characters, cut off at `top`."""
    heights = [max(value > 0, min(round(value / top * rows * 8), rows * 8)) for value in values[:width]]
    return [
        "".join(LEVELS[max(0, min(height - row * 8, 8))] for height in heights).ljust(width)
        for row in reversed(range(rows))
    ]


_Line = list[tuple[str, str]]
"""Texts, each with its style: muted, filled or value."""


class Curves(Widget):
    """Memory, CPU and processes over time, each under its limit; three to nine lines."""

    DEFAULT_CSS = """
    Curves {
        height: 9;
        width: 1fr;
        padding: 0 1;
        .curves--muted { color: $text-muted; }
        .curves--filled { color: $primary 75%; }
        .curves--value { color: $foreground; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"curves--muted", "curves--filled", "curves--value"}
    NAMES = ("memory", "cpu", "processes")

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._samples = Samples()
        self._limits: dict[str, float] = {}
        self._over = False
        self._peaks: dict[str, float | None] = {}
        """The result's peaks, which sampling may have missed."""
        self._due = False
        self._drawn: list[_Line] = []
        self._drawn_for: Size | None = None
        """The size that `_drawn` was drawn for; None if it is out of date."""

    def begin(self, limits: Limits | None) -> None:
        """Start a phase with empty curves; `limits` is None for a compiler, whose curves have no limit lines."""
        self._samples = Samples()
        self._over = False
        self._limits = (
            {"memory": limits.memory_bytes, "cpu": limits.cpus * 100, "processes": limits.processes} if limits else {}
        )
        self._redraw()

    def add(self, usage: Usage) -> None:
        """Add a sample, to be drawn within `REFRESH_S`."""
        self._samples.add(usage)
        if not self._due and self.is_attached:
            self._due = True
            self.set_timer(REFRESH_S, self._redraw)

    def end(self, result: Result) -> None:
        """Keep the curves of a finished run, with peak and mean as figures."""
        if result.wall_ms and self._samples.buckets:
            last = self._samples.buckets[-1]
            # A run killed for memory ended at the kernel's peak.
            memory = result.memory_bytes if result.verdict == "memory_limit" else last.memory_bytes
            wall_ms = max(result.wall_ms, last.wall_ms)
            cpu_ms = result.cpu_ms or last.cpu_ms
            ended = Usage("run", wall_ms=wall_ms, cpu_ms=cpu_ms, memory_bytes=memory, processes=last.processes)
            self._samples.add(ended)
        # If no program was run, the curves are the compiler's.
        compiled = None if result.wall_ms else result.compile
        self._peaks = {
            "memory": compiled.memory_bytes if compiled else result.memory_bytes,
            "processes": result.processes,
        }
        self._over = True
        self._redraw()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return len(self._samples.buckets) < 2

    def _redraw(self) -> None:
        self._due = False
        self._drawn_for = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one line, redrawing all of them after a change."""
        if self._drawn_for != self.size:
            self._drawn_for, self._drawn = self.size, self._draw(*self.size)
        parts = self._drawn[y] if y < len(self._drawn) else []
        line = [Segment(text, self.get_component_rich_style(f"curves--{part}")) for text, part in parts]
        return Strip(line).adjust_cell_length(self.size.width, self.get_component_rich_style("curves--value"))

    def _draw(self, width: int, height: int) -> list[_Line]:
        if self.empty:
            return []
        axis = 1 if height > len(self.NAMES) else 0
        rows, more = divmod(height - axis, len(self.NAMES))
        room = width - _NAME - 1
        limit_too = rows == 1 and room - _LABEL_WITH_LIMIT >= _SHORTEST_PLOT
        plot_width = max(1, room - (_LABEL_WITH_LIMIT if limit_too else _LABEL))
        columns = self._samples.columns(plot_width)
        lines: list[_Line] = []
        for place, name in enumerate(self.NAMES):
            lines += self._curve(name, columns[name], plot_width, max(1, rows + (place < more)), limit_too)
        if axis:
            span = duration_text(self._samples.span_ms)
            lines.append([(f"{'':{_NAME}}0{span:>{plot_width - 1}}", "muted")])
        return lines

    def _curve(self, name: str, values: list[float], width: int, rows: int, limit_too: bool) -> list[_Line]:
        if not values:
            return [[(f"{name:{_NAME}}{NOT_MEASURED}", "muted")], *([] for _ in range(rows - 1))]
        limit = self._limits.get(name)
        values = [self._within(name, value) for value in values]
        peak = max(values)
        near = bool(limit) and peak * 2 >= (limit or 0)
        # A low curve is magnified up to four times, which leaves its limit off the plot.
        top = limit / (1 if near else 2 if peak * 4 >= limit else 4) if limit else max(peak * 1.25, 1)
        shown = plot(values, top, width, rows)
        if near:
            shown[0] = shown[0].replace(" ", LIMIT_LINE)
        value = self._value(name, values)
        allowed = f"{'limit' if near and rows > 1 else 'of'} {_TEXTS[name](limit)}" if limit else ""
        in_line = f" {allowed}" if limit_too and rows == 1 else ""
        labels = [(f" {value}{in_line}", "value"), (f" {allowed}", "muted"), ("", "muted")]
        lines = []
        for row, line in enumerate(shown):
            parts = [("".join(run), "muted" if is_line else "filled") for is_line, run in groupby(line, _is_line)]
            title = (f"{name if row == 0 else '':{_NAME}}", "muted")
            lines.append([title, *parts, labels[row]])
        return lines

    def _value(self, name: str, values: Sequence[float]) -> str:
        text = _TEXTS[name]
        if not self._over:
            return text(values[-1])
        if name == "cpu":
            last = self._samples.buckets[-1]
            return f"mean {text(self._within(name, 100 * (last.cpu_ms or 0) / last.wall_ms))}"
        return f"peak {text(self._within(name, self._peaks.get(name) or max(values)))}"

    def _within(self, name: str, value: float) -> float:
        """Return a figure, at most its limit: a share of CPU time is held over 100 ms, a sample may be shorter."""
        return min(value, self._limits.get(name) or value)


def _is_line(character: str) -> bool:
    return character == LIMIT_LINE


_TEXTS: dict[str, Callable[[float], str]] = {
    "memory": lambda value: size_text(int(value)),
    "cpu": lambda value: f"{value:.0f} %",
    "processes": lambda value: f"{value:.0f}",
}
_NAME = max(map(len, _TEXTS)) + 1
_LABEL, _LABEL_WITH_LIMIT = len("peak 1023 KiB"), len("peak 1023 KiB of 256 MiB")
_SHORTEST_PLOT = 12
