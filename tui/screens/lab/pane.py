"""Show one demo of the limits lab: its program, its usage climbing to the limit, and its verdict."""

from __future__ import annotations

import textwrap
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import ClassVar, cast

from rich.segment import Segment
from textual.app import ComposeResult, RenderResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.highlight import highlight
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from foundation.units import duration_text, size_text
from tui.jobs.demo_job import DemoRun, Point
from tui.screens.lab.banner import ROWS as BANNER_ROWS
from tui.screens.lab.banner import banner
from tui.text import explain
from tui.text.status import Status
from tui.text.visible import on_one_line, shown
from tui.widgets.meters import EDGE, FILLED, LIMIT_LINE, MUTED, bar, plot
from tui.widgets.pane import Pane
from tui.widgets.result import Line, VerdictStrip

CAP_LINE = "┄"
SPANS_MS = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000, 600_000, 3_600_000)
LIVE_SPAN_MS = 1000
"""The shortest time axis while a program runs."""
_OVER = 1.1
"""How far a run may exceed the axis: a program stopped at 2 s has run slightly longer."""
MOST_WORDS = 4096
"""Bytes shown of a program's output."""
_MARK_CELLS = len(" ✗ 0.000 s")
_BAR_CELLS = 24
_ROWS_WITH_AXIS = 5
_ROOMY_ROWS = 12
_SLIM = 32
"""Width of a curve below which its labels are left out."""
_LOW, _NARROW = 18, 48
"""Rows and columns below which a pane leaves out the less important parts."""
_PRESENTED = 20
"""Columns in which HELD fits in large letters."""
_TALL = 24
"""Rows from which the verdict is shown as a banner."""
_TAB_CELLS = 4
"""Width of a tab in a source: with wider ones, Go's would not fit beside its curve."""
_HEADLINES = {"processes": "REFUSED", "disk": "DISK FULL", "network": "NO NETWORK", "privilege": "REFUSED"}
"""Banners for limits that held but have no verdict of their own."""
_BUSY = {"fetching": "FETCHING", "starting": "STARTING", "compile": "COMPILING", "run": "RUNNING"}
_Cell = tuple[str, str]
_Line = list[tuple[str, str]]
"""Texts, each with the name of its `curve--` style."""


def span_ms(runs: Sequence[DemoRun]) -> int:
    """Return the length of the time axis shared by these runs."""
    last = max((run.last[0] for run in runs), default=0.0)
    if any(run.busy or not run.points for run in runs):
        last = max(last, LIVE_SPAN_MS)
    return next((span for span in SPANS_MS if last <= span * _OVER), SPANS_MS[-1])


def scale(runs: Sequence[DemoRun]) -> float:
    """Return the highest limit of these runs, the top of their shared scale."""
    return max((run.demo.allowed or 0.0 for run in runs), default=0.0)


def columns(points: Sequence[Point], span: float, width: int) -> list[float]:
    """Return the usage in each of `width` parts of the time axis, up to the end of the curve.

    Usage between two samples is interpolated; of several samples in one part, the highest counts.
    """
    if not points:
        return []
    moments = [moment for moment, _ in points]
    known = max(1, min(round(moments[-1] / span * width), width))
    values = []
    for column in range(known):
        begin, end = column * span / width, (column + 1) * span / width
        inside = [used for _, used in points[bisect_left(moments, begin) : bisect_left(moments, end)]]
        values.append(max([*inside, _at(points, moments, end)]))
    values[-1] = max(values[-1], points[-1][1])
    return values


def _at(points: Sequence[Point], moments: Sequence[float], moment: float) -> float:
    after = bisect_left(moments, moment)
    if after == 0 or after == len(points):
        return points[min(after, len(points) - 1)][1]
    (one, low), (two, high) = points[after - 1], points[after]
    return low + (high - low) * (moment - one) / (two - one) if two > one else high


class LimitCurve(Widget):
    """Usage over time, with the limit as a line and the moment of the breach marked.

    Network and privilege have no usage to plot, so their program's output is shown instead.
    """

    DEFAULT_CSS = """
    LimitCurve {
        height: 1fr;
        width: 1fr;
        padding: 0 1;
        .curve--muted { color: $text-muted; }
        .curve--filled { color: $primary 75%; }
        .curve--limit { color: $text-error; }
        .curve--mark { color: $text-error; text-style: bold; }
        .curve--good { color: $text-success; text-style: bold; }
        .curve--value { color: $foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"curve--{part}" for part in ("muted", "filled", "limit", "mark", "good", "value")
    }

    def __init__(self) -> None:
        super().__init__()
        self._demo_run: DemoRun | None = None
        self._top, self._span = 0.0, 0
        self._drawn: list[_Line] = []
        self._drawn_for: Size | None = None
        """The size that `_drawn` was drawn for; None if it is out of date."""

    def show(self, run: DemoRun, top: float, span: int) -> None:
        """Show a demo run, plotted up to `top` over `span` milliseconds."""
        self._demo_run, self._top, self._span = run, top, span
        self._drawn_for = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one line, redrawing all of them after a change."""
        if self._drawn_for != self.size:
            self._drawn_for, self._drawn = self.size, self._draw(*self.size)
        parts = self._drawn[y] if y < len(self._drawn) else []
        line = [Segment(text, self.get_component_rich_style(f"curve--{part}")) for text, part in parts]
        return Strip(line).adjust_cell_length(self.size.width, self.get_component_rich_style("curve--value"))

    def _draw(self, width: int, height: int) -> list[_Line]:
        run = self._demo_run
        if run is None or height < 1:
            return []
        if run.demo.row is None:
            return self._words(run, width, height)
        axis = height >= _ROWS_WITH_AXIS
        labels = self._labels(run, max(1, height - 1 - axis))
        # A slim curve takes the whole width: the head names the limit, and the mark lies on the curve.
        slim = width < _SLIM
        label = 0 if slim else max(map(len, labels)) + 1
        room = max(1, width - label - (0 if slim else _MARK_CELLS))
        lines = [self._head(run, slim)]
        for text, cells in zip(labels, self._cells(run, room, width - label, len(labels)), strict=True):
            runs = [("".join(cell for cell, _ in run), part) for part, run in groupby(cells, lambda cell: cell[1])]
            lines.append(runs if slim else [(f"{text:>{label - 1}} ", "muted"), *runs])
        if axis:
            end = duration_text(self._span)
            lines.append([(f"{'':{label}}0{end:>{room - 1}}", "muted")])
        return lines

    @staticmethod
    def _head(run: DemoRun, slim: bool) -> _Line:
        row, demo = run.demo.row, run.demo
        assert row is not None
        name = "" if slim else f"{demo.limit} "
        if run.state in ("run", "over", "stopped") and run.points:
            used = row.text(int(run.last[1]))
            if slim and used.split()[1:] == demo.allowed_text.split()[1:]:
                used = used.split()[0]  # name the unit only once: `256 of 256 MiB`
            return [(f"{name}{used}", "value"), (f" of {demo.allowed_text}", "muted")]
        return [(name, "value"), (f"at most {demo.allowed_text}", "muted")]

    def _labels(self, run: DemoRun, rows: int) -> list[str]:
        labels = [""] * rows
        if (cap := self._cap(run)) is not None:
            labels[self._row(cap, rows)] = "heap cap"
        labels[self._row(run.demo.allowed or 0, rows)] = run.demo.allowed_text
        return labels

    @staticmethod
    def _cap(run: DemoRun) -> int | None:
        """Return the runtime's own heap cap, which it hits before the kernel's limit; None if it has none."""
        demo = run.demo
        return demo.language.heap_bytes(demo.in_force.memory_bytes) if demo.limit == "memory" else None

    def _row(self, value: float, rows: int) -> int:
        """Return the row, counted from the top, that contains this value."""
        part = value / self._top if self._top else 0
        return max(0, min(rows - ceil(part * rows - 1e-9), rows - 1))

    def _cells(self, run: DemoRun, room: int, width: int, rows: int) -> list[list[_Cell]]:
        """Return the plot's cells with their styles: `room` columns of curve, then space for the mark."""
        values = columns(run.points, self._span, room)
        drawn = plot(values, self._top or 1, room, rows)
        lines = [[(cell, "filled") for cell in line.ljust(width)] for line in drawn]
        # If both fall on one row, the limit's line wins.
        for value, sign, part in (
            (run.demo.allowed, LIMIT_LINE, "limit"),
            (self._cap(run), CAP_LINE, "muted"),
        ):
            if value is not None:
                line = lines[self._row(value, rows)]
                line[:] = [(sign, part) if cell == " " else (cell, was) for cell, was in line]
        if run.outcome and run.outcome.proof and values:
            mark = f" {Status.FAILED.sign} {duration_text(run.outcome.result.wall_ms)}"
            line = lines[self._row(values[-1], rows)]
            begin = min(len(values), width - len(mark))
            line[begin : begin + len(mark)] = [(character, "mark") for character in mark]
        return lines

    @staticmethod
    def _words(run: DemoRun, width: int, height: int) -> list[_Line]:
        """Return the program's report on its attempts, one per line."""
        head = f"{run.demo.limit}: not allowed at all"
        lines: list[_Line] = [[(head if len(head) <= width else run.demo.limit, "muted")], []]
        for line in run.output[:MOST_WORDS].decode(errors="replace").splitlines():
            good = ": refused" in line or line.startswith("no ")
            sign, part = f"{Status.of(good).sign} ", "good" if good else "mark"
            for words in textwrap.wrap(shown(line, None), max(2, width - len(sign))):
                lines.append([(sign, part), (words, "value")])
                sign = "  "
            if height > _ROOMY_ROWS:
                lines.append([])
        return lines


class LabStrip(VerdictStrip):
    """The verdict in one line, with a banner above it if there is room."""

    DEFAULT_CSS = """
    LabStrip.-large { height: 4; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.headlines: tuple[str, ...] = ("",)

    def say(self, line: Line, *headlines: str) -> None:
        """Show this line, and above it the first of the headlines that fits."""
        if headlines != self.headlines:
            self.headlines = headlines
            self.refresh()
        self.show(line)

    def render(self) -> RenderResult:
        """Return the banner, if it fits, and the line."""
        line = super().render()
        if self.size.height <= BANNER_ROWS:
            return line
        width = self.size.width
        banners = [banner(words) for words in self.headlines]
        chosen = next((rows for rows in banners if max(map(len, rows)) <= width), banners[-1])
        letters = [Content.styled(row[:width], "bold") for row in chosen]
        return Content("\n").join([*letters, cast("Content", line)])


class LabPane(Pane):
    """A demo run: source, curve, verdict, evidence, and notes on this language."""

    DEFAULT_CSS = """
    LabPane {
        width: 1fr;
        height: 1fr;
        .lab-body { height: 1fr; }
        .lab-source { width: 46%; height: 1fr; padding: 0 1; }
        .lab-source > Static { width: 1fr; }
        .lab-notes { height: auto; max-height: 50%; padding: 0 1; scrollbar-size-vertical: 1; }
        .lab-notes > Static { height: auto; }
        &.-beside .lab-body { layout: vertical; }
        &.-beside .lab-source { width: 1fr; height: 45%; }
        &.-beside .lab-notes { height: 8; }    /* the same in all panes, so that their curves share one scale */
        &.-beside.-low .lab-notes { height: 6; }
        &.-beside.-low .lab-source { display: none; }
        &.-roomy .lab-notes { padding: 1 2; }
        &.-roomy LimitCurve, &.-roomy .lab-source { padding: 1 2; }
        &.-beside.-roomy LimitCurve, &.-beside.-roomy .lab-source { padding: 0 2; }
        &.-presented LabStrip { height: 3; padding: 1 2; }
        &.-presented LabStrip.-large { height: 6; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._source = Static(markup=False)
        self._curve = LimitCurve()
        self._strip = LabStrip()
        self._notes = Static(markup=False)
        self._shown: tuple[Path, bool] | None = None
        """Path of the program whose source is shown, and whether it is shown beside others."""
        self._demo_run: DemoRun | None = None
        self._said = Content()

    def compose(self) -> ComposeResult:
        """Lay out the source beside or above the curve, with strip and notes below."""
        with Horizontal(classes="lab-body"):
            with VerticalScroll(classes="lab-source", can_focus=False):
                yield self._source
            yield self._curve
        yield self._strip
        with VerticalScroll(classes="lab-notes", can_focus=False):
            yield self._notes

    def on_mount(self) -> None:
        """Watch whether the notes fit."""
        self.watch(self.query_one(".lab-notes", VerticalScroll), "show_vertical_scrollbar", self._show_more)

    def on_resize(self) -> None:
        """Adapt the layout to the size."""
        self.set_class(self.size.height < _LOW, "-low")
        self.set_class(self.size.height >= _LOW and self.size.width >= _NARROW, "-roomy")
        self._fit_strip()
        self.show_words()

    def present(self, on: bool) -> None:
        """Show the verdict in large letters to an audience, also in a narrow pane."""
        self.set_class(on, "-presented")
        self._fit_strip()

    def _fit_strip(self) -> None:
        wide = self.size.width >= (_PRESENTED if self.has_class("-presented") else _NARROW)
        self._strip.set_class(self.size.height >= _TALL and wide, "-large")

    def show(self, run: DemoRun, top: float, span: int) -> None:
        """Show a demo run, its curve plotted up to `top` over `span` milliseconds."""
        demo = run.demo
        self._demo_run = run
        beside = self.has_class("-beside")
        if self._shown != (demo.program.path, beside):
            self._shown = (demo.program.path, beside)
            code = demo.program.code.rstrip().expandtabs(_TAB_CELLS)
            coloured = highlight(code, language=demo.language.file.lexer)
            if beside:  # there is room for few lines: not for imports and includes
                coloured = coloured[max(0, code.find(demo.language.telling_line(code))) :]
            self._source.update(coloured)
            self.query_one(".lab-source", VerticalScroll).scroll_home(animate=False)
        narrow = self.size.width and self.size.width < _NARROW
        self.border_title = Content(demo.language.name + ("" if narrow else f" · {demo.program.path.name}"))
        self._curve.show(run, top, span)
        self.show_words()

    def scroll_source(self, pages: int) -> None:
        """Scroll the source by this many pages; negative scrolls up."""
        area = self.query_one(".lab-source", VerticalScroll)
        area.scroll_relative(y=pages * max(1, area.size.height - 1), animate=False)

    def scroll_words(self) -> None:
        """Show the next page of the notes, wrapping around."""
        area = self.query_one(".lab-notes", VerticalScroll)
        if area.scroll_offset.y >= area.max_scroll_y:
            area.scroll_home(animate=False)
        else:
            area.scroll_relative(y=max(1, area.size.height - 1), animate=False)

    def show_words(self) -> None:
        """Show the verdict and the notes on it."""
        if self._demo_run is None:
            return
        narrow = self.size.width < _NARROW
        self._strip.say(_line(self._demo_run, brief=narrow), *_headlines(self._demo_run))
        gap = "\n\n" if self.has_class("-roomy") else "\n"
        notes = Content(gap).join(_notes(self._demo_run))
        if notes != self._said:  # each update costs a layout
            self._said = notes
            self._notes.update(notes)
            self.query_one(".lab-notes", VerticalScroll).scroll_home(animate=False)

    def _show_more(self, scrolls: bool) -> None:
        """Hint at the key if the notes need scrolling."""
        self.border_subtitle = "w: more" if scrolls else ""


def _headlines(run: DemoRun) -> list[str]:
    """Return the banner's words, the best first and the shortest last: letters A to Z and spaces only."""
    if run.outcome is None:
        return [{"new": "READY", "trouble": "NOT RUN", "stopped": "STOPPED"}.get(run.state) or _BUSY[run.state], ""]
    if not run.outcome.held:
        return ["NOT HELD", "NO"]
    return [_HEADLINES.get(run.demo.limit) or explain.verdict_words(run.outcome.result)[1], "HELD"]


def _line(run: DemoRun, *, brief: bool) -> Line:
    """Return the verdict strip's line; `brief` leaves out the details."""
    if run.state == "new":
        return Line(Status.IDLE, "", "not run yet" if brief else "not run yet: Enter runs it")
    if run.state == "trouble":
        return Line(Status.TROUBLE, "NOT RUN", "Enter tries again")
    if run.state == "stopped":
        return Line(Status.STOPPED, "STOPPED", "Enter runs it again")
    if run.outcome is None:
        elapsed = f"{run.last[0] / 1000:.1f} s" if run.state == "run" else ""
        return Line(Status.BUSY, _BUSY[run.state], elapsed)
    outcome = run.outcome
    words = explain.verdict_words(outcome.result)[1]
    how = words if brief else f"{words} {explain.detail(outcome.result)}"
    return Line(Status.of(outcome.held), "HELD" if outcome.held else "NOT HELD", how)


def _notes(run: DemoRun) -> list[Content]:
    """Return the sentences below the strip."""
    program = run.demo.program
    if run.state == "trouble":
        return [Content(on_one_line(f"{run.sentence[:1].upper()}{run.sentence[1:]}"))]
    if run.state == "fetching" and run.progress:
        return _fetching(run)
    if run.outcome is None:
        return [Content(on_one_line(program.what))]
    result = run.outcome.result
    said = [explain.breach_sentence(breach) for breach in result.breaches]
    if not run.outcome.held:
        said.insert(0, f"{run.outcome.wrong[0].upper()}{run.outcome.wrong[1:]}.")
    if not said:
        said = ["Everything it tried was refused."]
    sentences = [Content.styled(on_one_line(sentence), "bold") for sentence in said]
    return [*sentences, Content(on_one_line(program.why))] if program.why else sentences


def _fetching(run: DemoRun) -> list[Content]:
    progress = run.progress
    assert progress is not None
    far = ""
    if progress.total:
        done, total = (size_text(n) if progress.unit == "bytes" else str(n) for n in (progress.done, progress.total))
        far = f" {done} of {total}"
    cells = bar(progress.done / progress.total if progress.total else 0.0, _BAR_CELLS)
    return [
        Content.assemble(f"{run.demo.language.name}'s image ", ("▕", EDGE), (cells, FILLED), ("▏", EDGE), far),
        Content.styled(on_one_line(progress.text), MUTED),
    ]
