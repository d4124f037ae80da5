"""Compare two runs side by side: their outputs, and everything else that differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from foundation.units import duration_text, size_text
from runner import Result
from tui.commands import bindings
from tui.screens.history.runs import limits_text
from tui.state.history import HistoryError, Record
from tui.text.diff import Difference, compare
from tui.text.explain import detail, verdict_words
from tui.text.times import moment_text
from tui.text.visible import shown
from tui.widgets.bars import StatusBar
from tui.widgets.difference import MOST_CHARACTERS, DifferenceView
from tui.widgets.pane import QUIET, Pane, choice

PARTS = ("stdout", "stderr", "source", "stdin", "compiler")
_NARROW = 100
"""Terminal width below which the two texts are stacked."""


@dataclass
class Compared(Message):
    """A part of the two runs has been compared."""

    part: str
    found: Difference
    columns: int
    """The width of the longest line, in cells."""


class CompareScreen(Screen[None]):
    """A comparison of two runs.

    Args:
        left: the older run.
        right: the newer one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare")]
    DEFAULT_CSS = """
    CompareScreen {
        background: $background;
        #facts { height: auto; padding: 0 1; background: $panel; }
        #notice { height: auto; padding: 0 1; color: $text-warning; display: none; }
        #difference-pane { height: 1fr; }
    }
    """

    def __init__(self, left: Record, right: Record) -> None:
        super().__init__()
        self.left = left
        self.right = right
        self.part = PARTS[0]
        """The part being shown."""
        self.found: dict[str, Compared] = {}
        """The parts compared so far."""
        self._chosen = False
        """Whether the user chose the part."""
        self.view = DifferenceView()
        self._texts = {part: (_text(left, part), _text(right, part)) for part in PARTS}
        self.parts = [part for part in PARTS if part in ("stdout", "stderr", "source") or any(self._texts[part])]
        """The parts on offer: the main ones, and others with any text."""

    def compose(self) -> ComposeResult:
        """Lay out summary, texts and status bar."""
        yield Static(id="facts", markup=False)
        with Pane(id="difference-pane"):
            yield Static(id="notice", markup=False)
            yield self.view
        yield StatusBar()

    def on_mount(self) -> None:
        """Start comparing, one part after another."""
        self.view.focus()
        self._show()
        self._compare()

    def on_resize(self) -> None:
        """Show the texts side by side if there is room."""
        self.view.side_by_side = self.size.width >= _NARROW
        self._show()

    # ------------------------------------------------------------------------ actions

    def action_step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) difference."""
        self.view.step(direction)
        self._show_status()

    def action_next_part(self, direction: int) -> None:
        """Show the next (1) or previous (-1) part."""
        self.action_show_part(self.parts[(self.parts.index(self.part) + direction) % len(self.parts)])

    def action_show_part(self, part: str) -> None:
        """Show a part, chosen from the links in the border."""
        self._chosen = True
        self._show_part(part)

    def action_close(self) -> None:
        """Return to the history."""
        self.dismiss()

    # ---------------------------------------------------------------------------- events

    @work(thread=True, exclusive=True, group="compare")
    def _compare(self) -> None:
        for part in PARTS:
            found = compare(*self._texts[part])
            lines = (line for row in found.rows for line in (row.left, row.right) if line)
            self.post_message(
                Compared(part, found, max((cell_len(shown(line, MOST_CHARACTERS)) for line in lines), default=0))
            )

    @on(Compared)
    def _take(self, message: Compared) -> None:
        self.found[message.part] = message
        if message.part == self.part:
            self._show_part(self.part)
        elif self._waits_for_more and not message.found.same:
            self._show_part(message.part)
        self._show()

    @property
    def _waits_for_more(self) -> bool:
        """Whether the shown part is identical and was not chosen by the user, so a differing part may replace it."""
        return not self._chosen and self.part in self.found and self.found[self.part].found.same

    def _show_part(self, part: str) -> None:
        self.part = part
        notice = self.query_one("#notice", Static)
        compared = self.found.get(part)
        if compared:
            self.view.show_difference(compared.found, compared.columns)
            words = [*compared.found.notices]
            if compared.found.same:
                words.append(f"{part}: empty in both runs." if not any(self._texts[part]) else f"Identical {part}.")
            notice.update(" ".join(words))
            notice.display = bool(words)
        self._show()

    # ---------------------------------------------------------------------------------- words

    def _show(self) -> None:
        pane = self.query_one("#difference-pane", Pane)
        words = {part: self._part_words(part) for part in self.parts}
        pane.border_title = choice(
            [(f"screen.show_part('{part}')", words[part]) for part in self.parts], words[self.part]
        )
        self.query_one("#facts", Static).update(facts(self.left, self.right, self.size.width - 2, self.found))
        self._show_status()

    def _part_words(self, part: str) -> str:
        if part not in self.found:
            return f"{part} …"
        found = self.found[part].found
        return f"{part} =" if found.same else f"{part} ≠ {found.lines}"

    def _show_status(self) -> None:
        compared = self.found.get(self.part)
        blocks = len(compared.found.starts) if compared else 0
        if not compared:
            words = "comparing …"
        elif self.view.here is not None:
            words = f"difference {self.view.here + 1} of {blocks}"
        else:
            words = f"{blocks} difference{'' if blocks == 1 else 's'}"
        self.query_one(StatusBar).show(words)


def _text(record: Record, part: str) -> str:
    if part == "source":
        return record.source
    raw = record.compile_stdout + record.compile_stderr if part == "compiler" else getattr(record, part)
    return str(raw, "utf-8", "replace")


def facts(left: Record, right: Record, width: int, found: Mapping[str, Compared]) -> Content:
    """Return verdicts, times and memory of two runs in two columns, and what else differs."""
    try:
        one, other = left.result(), right.result()
    except HistoryError as error:
        return Content(str(error))
    rows = [("", f"older · {moment_text(left.when)}", f"newer · {moment_text(right.when)}")]
    if left.name != right.name:
        rows.append(("language", shown(left.name), shown(right.name)))
    rows.append(("verdict", _verdict(one), _verdict(other)))
    figures: list[tuple[str, float | None, float | None, Callable[[float], str]]] = [
        ("wall", one.wall_ms, other.wall_ms, duration_text),
        ("cpu", one.cpu_ms, other.cpu_ms, duration_text),
        ("memory", one.memory_bytes, other.memory_bytes, lambda count: size_text(int(count))),
    ]
    for name, before, after, said in figures:
        if before is not None and after is not None:
            more = f"  {'+' if after >= before else '-'}{said(abs(after - before))}"
            rows.append((name, said(before), said(after) + (more if said(before) != said(after) else "")))
    limits = [shown(limits_text(record)) or "as usual" for record in (left, right)]
    if limits != ["as usual", "as usual"]:
        rows.append(("limits", limits[0], limits[1]))
    column = max(10, (width - 12) // 2)
    lines = [_fact(name, before, after, column) for name, before, after in rows]
    parts = [_difference_words(part, found[part].found) for part in ("source", "stdin") if part in found]
    return Content("\n").join([*lines, Content.styled(" · ".join(parts) or "comparing …", "bold")])


def _fact(name: str, before: str, after: str, column: int) -> Content:
    differs = name != "" and before != after
    return Content.assemble(
        (f"{name:<9}", QUIET),
        (set_cell_size(before, column), "" if name else QUIET),
        (" ≠ " if differs else "   ", "$text-warning"),
        (set_cell_size(after, column), "" if name else QUIET),
    )


def _verdict(result: Result) -> str:
    status, words = verdict_words(result)
    return f"{status.sign} {words}  {shown(detail(result))}"


def _difference_words(part: str, found: Difference) -> str:
    if found.same:
        return f"same {part}"
    return f"{part} differs" + (f" ({found.lines} line{'' if found.lines == 1 else 's'})" if found.lines else "")
