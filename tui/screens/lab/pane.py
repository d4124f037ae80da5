"""A pane of the limits lab: a program, its curve climbing to the limit, and what came of it."""

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
from tui.screens.lab.banner import ROWS as LARGE_ROWS
from tui.screens.lab.banner import large
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
"""By how much a program may outlast the axis: what is stopped at 2 s has run a little longer."""
MOST_WORDS = 4096
"""Bytes of a program's output that are shown."""
_MARK_CELLS = len(" ✗ 0.000 s")
_BAR_CELLS = 24
_ROWS_WITH_AXIS = 5
_ROOMY_ROWS = 12
_SLIM = 32
"""Columns of a curve below which there is no room for labels."""
_LOW, _NARROW = 18, 48
"""Rows and columns below which a pane leaves out what matters less."""
_TALL = 24
"""Rows from which the verdict is said in large letters."""
_TAB_CELLS = 4
"""Of a source: Go's would else not fit beside its curve."""
_HEADLINES = {"processes": "REFUSED", "disk": "DISK FULL", "network": "NO NETWORK", "privilege": "REFUSED"}
"""What an audience should read of limits that are no verdict, where they held."""
_BUSY = {"fetching": "FETCHING", "starting": "STARTING", "compile": "COMPILING", "run": "RUNNING"}
_Cell = tuple[str, str]
_Line = list[tuple[str, str]]
"""Texts, each with what it is: a `curve--` class."""


def span_ms(trials: Sequence[DemoRun]) -> int:
    """The time axis that these trials share."""
    last = max((trial.last[0] for trial in trials), default=0.0)
    if any(trial.busy or not trial.points for trial in trials):
        last = max(last, LIVE_SPAN_MS)
    return next((span for span in SPANS_MS if last <= span * _OVER), SPANS_MS[-1])


def scale(trials: Sequence[DemoRun]) -> float:
    """The highest limit of these trials: the top of the scale that they share."""
    return max((trial.demo.allowed or 0.0 for trial in trials), default=0.0)


def columns(points: Sequence[Point], span: float, width: int) -> list[float]:
    """How much was used at the end of each of `width` parts of the time axis, up to where the curve ends.

    Between two samples it is taken to have grown evenly; of several in one part the highest counts.
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
    """What is used of the limit over time, with the limit as a line and the moment of the breach marked.

    Where nothing can be counted, of network and privilege, what the program says instead.
    """

    DEFAULT_CSS = """
    LimitCurve {
        height: 1fr;
        width: 1fr;
        padding: 0 1;
        .curve--muted { color: $foreground 60%; }
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
        self._trial: DemoRun | None = None
        self._top, self._span = 0.0, 0
        self._drawn: list[_Line] = []
        self._drawn_for: Size | None = None
        """The size for which `_drawn` is; None: what is drawn is no longer true."""

    def show(self, trial: DemoRun, top: float, span: int) -> None:
        """Show a trial on this scale."""
        self._trial, self._top, self._span = trial, top, span
        self._drawn_for = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line; all are drawn anew when something has come."""
        if self._drawn_for != self.size:
            self._drawn_for, self._drawn = self.size, self._draw(*self.size)
        parts = self._drawn[y] if y < len(self._drawn) else []
        line = [Segment(text, self.get_component_rich_style(f"curve--{part}")) for text, part in parts]
        return Strip(line).adjust_cell_length(self.size.width, self.get_component_rich_style("curve--value"))

    def _draw(self, width: int, height: int) -> list[_Line]:
        trial = self._trial
        if trial is None or height < 1:
            return []
        if trial.demo.row is None:
            return self._words(trial, width, height)
        axis = height >= _ROWS_WITH_AXIS
        labels = self._labels(trial, max(1, height - 1 - axis))
        # Where it is narrow all of it is for the curve; the head has the limit, and the mark lies on the curve.
        slim = width < _SLIM
        label = 0 if slim else max(map(len, labels)) + 1
        room = max(1, width - label - (0 if slim else _MARK_CELLS))
        lines = [self._head(trial, slim)]
        for text, cells in zip(labels, self._cells(trial, room, width - label, len(labels)), strict=True):
            runs = [("".join(cell for cell, _ in run), part) for part, run in groupby(cells, lambda cell: cell[1])]
            lines.append(runs if slim else [(f"{text:>{label - 1}} ", "muted"), *runs])
        if axis:
            end = duration_text(self._span)
            lines.append([(f"{'':{label}}0{end:>{room - 1}}", "muted")])
        return lines

    @staticmethod
    def _head(trial: DemoRun, slim: bool) -> _Line:
        row, demo = trial.demo.row, trial.demo
        assert row is not None
        name = "" if slim else f"{demo.limit} "
        if trial.state in ("run", "over", "stopped") and trial.points:
            used = row.text(int(trial.last[1]))
            if slim and used.split()[1:] == demo.allowed_text.split()[1:]:
                used = used.split()[0]  # the unit once: `256 of 256 MiB`
            return [(f"{name}{used}", "value"), (f" of {demo.allowed_text}", "muted")]
        return [(name, "value"), (f"at most {demo.allowed_text}", "muted")]

    def _labels(self, trial: DemoRun, rows: int) -> list[str]:
        labels = [""] * rows
        if (cap := self._cap(trial)) is not None:
            labels[self._row(cap, rows)] = "heap cap"
        labels[self._row(trial.demo.allowed or 0, rows)] = trial.demo.allowed_text
        return labels

    @staticmethod
    def _cap(trial: DemoRun) -> int | None:
        """The runtime's own cap, where it gives up before the kernel has to."""
        demo = trial.demo
        return demo.language.heap_bytes(demo.in_force.memory_bytes) if demo.limit == "memory" else None

    def _row(self, value: float, rows: int) -> int:
        """The row, from the top, that a curve of this height ends in."""
        part = value / self._top if self._top else 0
        return max(0, min(rows - ceil(part * rows - 1e-9), rows - 1))

    def _cells(self, trial: DemoRun, room: int, width: int, rows: int) -> list[list[_Cell]]:
        """The plot, `room` wide, in `width` cells, each with what it is; to its right is room for the mark."""
        values = columns(trial.points, self._span, room)
        drawn = plot(values, self._top or 1, room, rows)
        lines = [[(cell, "filled") for cell in line.ljust(width)] for line in drawn]
        # Where both are in one row it is the limit's.
        for value, sign, part in (
            (trial.demo.allowed, LIMIT_LINE, "limit"),
            (self._cap(trial), CAP_LINE, "muted"),
        ):
            if value is not None:
                line = lines[self._row(value, rows)]
                line[:] = [(sign, part) if cell == " " else (cell, was) for cell, was in line]
        if trial.outcome and trial.outcome.proof and values:
            mark = f" {Status.FAILED.sign} {duration_text(trial.outcome.result.wall_ms)}"
            line = lines[self._row(values[-1], rows)]
            begin = min(len(values), width - len(mark))
            line[begin : begin + len(mark)] = [(character, "mark") for character in mark]
        return lines

    @staticmethod
    def _words(trial: DemoRun, width: int, height: int) -> list[_Line]:
        """What the program says of its attempts, one below the other."""
        head = f"{trial.demo.limit}: nothing of it is allowed"
        lines: list[_Line] = [[(head if len(head) <= width else trial.demo.limit, "muted")], []]
        for line in trial.output[:MOST_WORDS].decode(errors="replace").splitlines():
            good = ": refused" in line or line.startswith("no ")
            sign, part = f"{Status.of(good).sign} ", "good" if good else "mark"
            for words in textwrap.wrap(shown(line, None), max(2, width - len(sign))):
                lines.append([(sign, part), (words, "value")])
                sign = "  "
            if height > _ROOMY_ROWS:
                lines.append([])
        return lines


class LabStrip(VerdictStrip):
    """The verdict in a line and, where there is room, in large letters above it."""

    DEFAULT_CSS = """
    LabStrip.-large { height: 4; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.headline = ""

    def say(self, line: Line, headline: str) -> None:
        """Say this now."""
        if headline != self.headline:
            self.headline = headline
            self.refresh()
        self.show(line)

    def render(self) -> RenderResult:
        """The letters, the line."""
        line = super().render()
        if self.size.height <= LARGE_ROWS:
            return line
        width = self.size.width
        letters = [Content.styled(row[:width], "bold") for row in large(self.headline)]
        return Content("\n").join([*letters, cast("Content", line)])


class LabPane(Pane):
    """A trial: source, curve, verdict in words, its evidence, and why it looks so in this language."""

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
        &.-beside .lab-notes { height: 8; }    /* the same in all: their curves have one scale */
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
        self._shown: Path | None = None
        """The program whose source is shown."""
        self._trial: DemoRun | None = None
        self._said = Content()

    def compose(self) -> ComposeResult:
        """The program beside or above its curve, words below."""
        with Horizontal(classes="lab-body"):
            with VerticalScroll(classes="lab-source", can_focus=False):
                yield self._source
            yield self._curve
        yield self._strip
        with VerticalScroll(classes="lab-notes", can_focus=False):
            yield self._notes

    def on_mount(self) -> None:
        """See whether all words have room."""
        self.watch(self.query_one(".lab-notes", VerticalScroll), "show_vertical_scrollbar", self._show_more)

    def on_resize(self) -> None:
        """Lay out for the room there is."""
        self.set_class(self.size.height < _LOW, "-low")
        self.set_class(self.size.height >= _LOW and self.size.width >= _NARROW, "-roomy")
        self._strip.set_class(self.size.height >= _TALL and self.size.width >= _NARROW, "-large")
        self.show_words()

    def show(self, trial: DemoRun, top: float, span: int) -> None:
        """Show a trial, its curve on this scale."""
        demo = trial.demo
        self._trial = trial
        if self._shown != demo.program.path:
            self._shown = demo.program.path
            code = demo.program.code.rstrip().expandtabs(_TAB_CELLS)
            self._source.update(highlight(code, language=demo.language.file.lexer))
            self.query_one(".lab-source", VerticalScroll).scroll_home(animate=False)
        narrow = self.size.width and self.size.width < _NARROW
        self.border_title = Content(demo.language.name + ("" if narrow else f" · {demo.program.path.name}"))
        self._curve.show(trial, top, span)
        self.show_words()

    def scroll_source(self, pages: int) -> None:
        """Show the next or the previous page of the source."""
        area = self.query_one(".lab-source", VerticalScroll)
        area.scroll_relative(y=pages * max(1, area.size.height - 1), animate=False)

    def scroll_words(self) -> None:
        """Show the next page of the words; after the last, the first."""
        area = self.query_one(".lab-notes", VerticalScroll)
        if area.scroll_offset.y >= area.max_scroll_y:
            area.scroll_home(animate=False)
        else:
            area.scroll_relative(y=max(1, area.size.height - 1), animate=False)

    def show_words(self) -> None:
        """The verdict, and what there is to say of it."""
        if self._trial is None:
            return
        narrow = self.size.width < _NARROW
        self._strip.say(_line(self._trial, brief=narrow), _headline(self._trial))
        gap = "\n\n" if self.has_class("-roomy") else "\n"
        notes = Content(gap).join(_notes(self._trial))
        if notes != self._said:  # each update is a new layout
            self._said = notes
            self._notes.update(notes)
            self.query_one(".lab-notes", VerticalScroll).scroll_home(animate=False)

    def _show_more(self, scrolls: bool) -> None:
        """Say so where not all words have room."""
        self.border_subtitle = "w: more" if scrolls else ""


def _headline(trial: DemoRun) -> str:
    """What to read from the last row: letters A to Z and spaces."""
    if trial.outcome is None:
        return {"new": "READY", "trouble": "NOT RUN", "stopped": "STOPPED"}.get(trial.state) or _BUSY[trial.state]
    if not trial.outcome.held:
        return "NOT HELD"
    return _HEADLINES.get(trial.demo.limit) or explain.verdict_words(trial.outcome.result)[1]


def _line(trial: DemoRun, *, brief: bool) -> Line:
    """The verdict strip: whether the limit held, and how; `brief`: the verdict alone."""
    if trial.state == "new":
        return Line(Status.IDLE, "", "not run yet" if brief else "not run yet: Enter runs it")
    if trial.state == "trouble":
        return Line(Status.TROUBLE, "NOT RUN", "Enter tries again")
    if trial.state == "stopped":
        return Line(Status.STOPPED, "STOPPED", "Enter runs it again")
    if trial.outcome is None:
        elapsed = f"{trial.last[0] / 1000:.1f} s" if trial.state == "run" else ""
        return Line(Status.BUSY, _BUSY[trial.state], elapsed)
    outcome = trial.outcome
    words = explain.verdict_words(outcome.result)[1]
    how = words if brief else f"{words} {explain.detail(outcome.result)}"
    return Line(Status.of(outcome.held), "HELD" if outcome.held else "NOT HELD", how)


def _notes(trial: DemoRun) -> list[Content]:
    """The sentences below the strip."""
    program = trial.demo.program
    if trial.state == "trouble":
        return [Content(on_one_line(f"{trial.sentence[:1].upper()}{trial.sentence[1:]}"))]
    if trial.state == "fetching" and trial.progress:
        return _fetching(trial)
    if trial.outcome is None:
        return [Content(on_one_line(program.what))]
    result = trial.outcome.result
    said = [explain.breach_sentence(breach) for breach in result.breaches]
    if not trial.outcome.held:
        said.insert(0, f"{trial.outcome.wrong[0].upper()}{trial.outcome.wrong[1:]}.")
    if not said:
        said = ["All that it tried was refused."]
    sentences = [Content.styled(on_one_line(sentence), "bold") for sentence in said]
    return [*sentences, Content(on_one_line(program.why))] if program.why else sentences


def _fetching(trial: DemoRun) -> list[Content]:
    progress = trial.progress
    assert progress is not None
    far = ""
    if progress.total:
        done, total = (size_text(n) if progress.unit == "bytes" else str(n) for n in (progress.done, progress.total))
        far = f" {done} of {total}"
    cells = bar(progress.done / progress.total if progress.total else 0.0, _BAR_CELLS)
    return [
        Content.assemble(f"{trial.demo.language.name}'s image ", ("▕", EDGE), (cells, FILLED), ("▏", EDGE), far),
        Content.styled(on_one_line(progress.text), MUTED),
    ]
