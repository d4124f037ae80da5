"""Show a run's verdict in one line, and a panel that explains it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from textual.app import ComposeResult, RenderResult
from textual.content import Content
from textual.events import Resize
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from foundation.units import duration_text, size_text
from languages import Limits
from runner import Result, Usage
from runner.images import Progress, Step
from runner.result import Phase
from tui.text import explain
from tui.text.status import Status
from tui.text.visible import on_one_line
from tui.widgets.meters import EDGE, FILLED, MUTED, REFRESH_S, Curves, Meters, bar, live_readings, readings
from tui.widgets.pane import DOT, Pane
from tui.widgets.scroll import TextScroll

Hints = Sequence[tuple[str, str]]
"""Keys and their effects, such as `("Ctrl+R", "tries again")`."""

SHORT = 14
"""Lines below which the panel uses its short layout: figures in two columns, and curves instead of
figures during a run."""
_EMPTY = """\
Here you will see what happened, how the program ended and what that means, and what it used of each of its limits."""
_BAR_CELLS = 32
_SWEEP_S = 2.0
"""Time in which the moving bar crosses its track."""

_STEPS: dict[Step, str] = {
    "pull": "downloading the image",
    "base": "making the base system",
    "toolchain": "installing the toolchain",
    "prepare": "preparing it, so that runs start fast",
    "libraries": "installing its libraries",
    "ready": "ready",
}


@dataclass(frozen=True, slots=True)
class Line:
    """The content of a verdict strip."""

    status: Status
    words: str
    detail: str = ""
    facts: str = ""
    """Shown on the right if they fit."""
    mark: str = ""
    """A sign to show instead of the status's own."""

    @property
    def sign(self) -> str:
        """The character before the words."""
        return self.mark or self.status.sign


IDLE = Line(Status.IDLE, "", "nothing was run yet")


class VerdictStrip(Widget):
    """One line with sign, verdict and detail, cut with an ellipsis if too long."""

    DEFAULT_CSS = """
    VerdictStrip {
        height: 1;
        width: 1fr;
        padding: 0 1;
        color: $text-muted;
        &.-busy { color: $text-primary; background: $primary-muted; }
        &.-ok { color: $text-success; background: $success-muted; }
        &.-failed { color: $text-error; background: $error-muted; }
        &.-stopped, &.-trouble { color: $text-warning; background: $warning-muted; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  # Textual's name
        super().__init__(id=id, classes=classes)
        self.line = IDLE

    def show(self, line: Line) -> None:
        """Show this line."""
        if line != self.line:
            self.line = line
            for status in Status:
                self.set_class(status is line.status, f"-{status.value}")
            self.refresh()

    def render(self) -> RenderResult:
        """Return the line, cut to fit."""
        line, width = self.line, self.size.width
        head = f"{line.sign} {line.words}".rstrip()
        gap = "  " if line.words else " "
        said = Content.assemble((head, "bold"), gap, line.detail)
        room = width - said.cell_length - len(line.facts)
        if line.facts and room >= 2:
            return Content.assemble(said, " " * room, line.facts)
        return said.truncate(width, ellipsis=True)


class ResultPanel(Pane):
    """The result: verdict, usage against limits, evidence, ending, curves.

    The screen reports every step; nothing here blocks or polls. `mirrors` are strips elsewhere on
    the screen that show the same line.
    """

    DEFAULT_CSS = """
    ResultPanel {
        VerticalScroll { height: 1fr; padding: 1 0 0 0; scrollbar-size-vertical: 1; }
        .-notes { height: auto; width: 1fr; padding: 0 1; }
        Curves { height: 1fr; min-height: 3; max-height: 9; }
        &.-running, &.-over { .-notes { margin: 1 0; } }
        &.-over .-notes.-alone { margin-top: 0; }
        &.-short {
            VerticalScroll { padding: 0; }
            &.-running, &.-over { .-notes { margin: 0; } }
            &.-running { Meters, .-notes { display: none; } }
            &.-running.-compiling Meters { display: block; }
        }
        &.-idle, &.-trouble, &.-fetching { Meters, Curves { display: none; } }
        &.-idle VerdictStrip, .-absent { display: none; }
    }
    """

    def __init__(
        self,
        *mirrors: VerdictStrip,
        clock: Callable[[], float] = time.monotonic,
        stop_key: str = "Ctrl+C",
        files_key: str = "O",
        id: str | None = None,  # noqa: A002  # Textual's name
    ) -> None:
        super().__init__(id=id)
        self.border_title = "Result"
        self._mirrors = mirrors
        self._clock = clock
        self._stop_key = stop_key
        self._files_key = files_key
        self._strip = VerdictStrip()
        self._body = TextScroll()
        self._meters = Meters()
        self._notes = Static("", classes="-notes", markup=False)
        self._curves = Curves()
        self._since = 0.0
        self._phase: Phase | None = None
        self._limits: Limits | None = None
        self._usage: Usage | None = None
        self._output_bytes = 0
        self._progress: Progress | None = None
        self._language = ""
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out a fixed strip above scrolling content."""
        yield self._strip
        with self._body:
            yield self._meters
            yield self._notes
            yield self._curves

    def on_mount(self) -> None:
        """Prepare the timer, paused until something runs."""
        self._timer = self.set_interval(REFRESH_S, self._tick, pause=True)

    def on_resize(self, event: Resize) -> None:
        """Choose the layout for the height."""
        short = event.size.height < SHORT
        self.set_class(short, "-short")
        self._meters.compact = short

    # --------------------------------------------------------------------------- for the app

    @property
    def has_result(self) -> bool:
        """Whether a run's result is shown."""
        return self.has_class("-over")

    def idle(self, text: str) -> None:
        """Explain how to run something."""
        self.border_subtitle = ""
        self._enter("idle", replace(IDLE, detail=text))
        self._notes.update(
            Content.assemble(
                on_one_line(text),
                "\n\n",
                (_EMPTY, MUTED),
            )
        )

    def trouble(self, title: str, sentence: str, hints: Hints = ()) -> None:
        """Show a problem: what is wrong, what to do about it, and which keys help."""
        line = Line(Status.TROUBLE, on_one_line(title).upper())
        sentence = sentence[:1].upper() + sentence[1:]  # errors start in lower case, to follow "code-runner: "
        self._enter("trouble", replace(line, detail=on_one_line(sentence)), own=line)
        self._notes.update(Content.assemble(on_one_line(sentence), "\n\n", _keys(hints)))

    def fetching(self, progress: Progress, language: str = "") -> None:
        """Show the progress of getting an image; `language` is the language's name."""
        if not self.has_class("-fetching"):
            self._since = self._clock()
        self._progress, self._language = progress, on_one_line(language or progress.language)
        self._enter("fetching")

    def began(self, limits: Limits, language: str) -> None:
        """Show that a run is starting; `language` is the language's name."""
        self._since = self._clock()
        self._limits, self._phase, self._usage, self._output_bytes = limits, None, None, 0
        self.border_subtitle = Content(language)
        self._curves.begin(limits)
        self._meters.remove_class("-absent")
        self._curves.remove_class("-absent")
        self._notes.update(Content.styled(f"{self._stop_key} stops it.", MUTED))
        self._enter("running")

    def phase(self, phase: Phase) -> None:
        """Show that the compiler or the program has started."""
        self._since = self._clock()
        self._phase, self._usage, self._output_bytes = phase, None, 0
        self.set_class(phase == "compile", "-compiling")
        self._curves.begin(self._limits if phase == "run" else None)
        self._enter("running")

    def sample(self, usage: Usage, output_bytes: int = 0) -> None:
        """Add a usage sample; `output_bytes` is the size of the output so far."""
        self._usage, self._output_bytes = usage, output_bytes
        self._curves.add(usage)

    def finished(self, result: Result, language: str | None = None) -> None:
        """Show a result; `language` is the language's name if it differs from the one given to `began`."""
        if language is not None:
            self.border_subtitle = Content(language)
        line = Line(*explain.verdict_words(result), on_one_line(explain.detail(result)), _facts(result))
        self._meters.show(readings(result))
        self._curves.end(result)
        costs = explain.costs(result)
        self._notes.update(
            Content("\n").join(
                [Content(on_one_line(sentence)) for sentence in explain.sentences(result)]
                + ([Content(on_one_line(files))] if (files := explain.written(result, self._files_key)) else [])
                + ([Content.styled(costs, MUTED)] if costs else [])
            )
        )
        self._enter("over", line, own=replace(line, facts=""))
        no_figures = not (result.wall_ms or result.compile)
        self._meters.set_class(no_figures, "-absent")
        self._notes.set_class(no_figures, "-alone")
        self._curves.set_class(self._curves.empty, "-absent")

    # ------------------------------------------------------------------------------ drawing

    def _enter(self, state: str, line: Line | None = None, *, own: Line | None = None) -> None:
        """Switch to a state of the panel; without a line, it is one with a running clock."""
        if not self.has_class(f"-{state}"):
            for each in ("idle", "trouble", "fetching", "running", "over"):
                self.set_class(each == state, f"-{each}")
            self._body.scroll_home(animate=False)
        if line:
            self._say(line, own)
        else:
            self._tick()
        if self._timer:
            if line:
                self._timer.pause()
            else:
                self._timer.resume()

    def _say(self, line: Line, own: Line | None = None) -> None:
        self._strip.show(own or line)
        for strip in self._mirrors:
            strip.show(line)

    def _tick(self) -> None:
        elapsed_s = self._clock() - self._since
        if self.has_class("-fetching") and self._progress:
            said = _STEPS[self._progress.step]
            line = Line(Status.BUSY, f"FETCHING {_seconds(elapsed_s)}", f"{self._language}: {said}")
            self._say(line)
            self._notes.update(self._fetching_text(self._progress, elapsed_s))
        elif self._limits:
            words = {"compile": "COMPILING", "run": "RUNNING", None: "STARTING"}[self._phase]
            line = Line(Status.BUSY, f"{words} {_seconds(elapsed_s)}", f"{self._stop_key} stops it")
            self._say(line, replace(line, detail=""))
            self._meters.show(live_readings(self._phase or "run", self._limits, self._usage, self._output_bytes))

    def _fetching_text(self, progress: Progress, elapsed_s: float) -> Content:
        far, moving = "", not progress.total
        if moving:
            place = round(abs((elapsed_s / _SWEEP_S + 1) % 2 - 1) * (_BAR_CELLS - 4))
            cells = (" " * place + "████").ljust(_BAR_CELLS)
        else:
            cells = bar(progress.done / progress.total, _BAR_CELLS)
            in_bytes = progress.unit == "bytes"
            done, total = (size_text(n) if in_bytes else str(n) for n in (progress.done, progress.total))
            far = f" {done} of {total}" + ("" if in_bytes else " steps")
        return Content.assemble(
            f"{_STEPS[progress.step].capitalize()}\n",
            ("▕", EDGE),
            (cells, FILLED),
            ("▏", EDGE),
            (far, ""),
            "\n",
            (on_one_line(progress.text), MUTED),
            "\n\n",
            _keys([(self._stop_key, "cancels; progress so far is kept")]),
        )


def fetching_words(progress: Progress) -> str:
    """Return an image's progress in one line, such as `go: installing the toolchain, 45 %`."""
    part = f", {100 * progress.done // progress.total} %" if progress.total else ""
    return f"{progress.language}: {_STEPS[progress.step]}{part}"


def _keys(hints: Hints) -> Content:
    return Content(DOT).join(Content.assemble((key, "bold"), f" {what}") for key, what in hints)


def _facts(result: Result) -> str:
    cpu = [] if result.cpu_ms is None else [f"cpu {duration_text(result.cpu_ms)}"]
    return DOT.join(cpu + ([] if result.memory_bytes is None else [size_text(result.memory_bytes)]))


def _seconds(elapsed_s: float) -> str:
    """Return a running time, always with tenths so that its width stays stable."""
    return f"{elapsed_s:.1f} s" if elapsed_s < 60 else duration_text(elapsed_s * 1000)
