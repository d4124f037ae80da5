"""The health screen's table of languages and checks, and the text for one of its cells."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import clamp
from textual.highlight import highlight
from textual.message import Message
from textual.widget import Widget

import languages
from foundation.units import duration_text
from languages import Language
from runner import Result
from runner.checks import CHECKS, PURPOSES, Check
from runner.conformance import expected, given
from tui.commands.keys import KeyNames
from tui.text.explain import breach_sentence, costs, detail, verdict_words
from tui.text.health_report import SHORT, SIGNS
from tui.text.status import Status
from tui.text.visible import fitted, shown
from tui.widgets.pane import QUIET

Cell = tuple[str, str]
"""A language's id and a check's name."""
OURS = Path(languages.__file__).parent
"""The folder of the built-in languages."""
MOVING = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_STYLES = {"pass": Status.OK.style, "fail": f"bold {Status.FAILED.style}", "skip": "$text-warning"}
_MOST_LINES = 60
"""Maximum lines of a source or an output to show."""
_VERSION_CELLS = 9
_NAME_CELLS = 10
"""Width of a field's name."""


class HealthTable(Widget, can_focus=True):
    """A table with a row per language and a column per check; it scrolls to keep the chosen cell visible."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1, 0)", "Previous check", show=False),
        Binding("right,l", "move(1, 0)", "Next check", show=False),
        Binding("up,k", "move(0, -1)", "Language above", show=False),
        Binding("down,j", "move(0, 1)", "Language below", show=False),
        Binding("home", "move(-99, 0)", "First check", show=False),
        Binding("end", "move(99, 0)", "Last check", show=False),
        Binding("g", "move(0, -99)", "First language", show=False),
        Binding("G,shift+g", "move(0, 99)", "Last language", show=False),
    ]
    DEFAULT_CSS = """
    HealthTable { height: 1fr; padding: 0 1; background: transparent; text-wrap: nowrap; }
    """

    class Moved(Message):
        """Another cell is chosen."""

    def __init__(self, languages: Sequence[Language]) -> None:
        super().__init__()
        self.languages = languages
        self.checks: dict[Cell, Check] = {}
        """Results of finished checks."""
        self.running: set[Cell] = set()
        """Cells of running checks."""
        self.column = self.row = 0
        """Position of the chosen cell."""
        self._left = self._top = 0
        """The first visible column and row."""
        self._frame = 0

    @property
    def chosen(self) -> Cell:
        """The chosen cell."""
        return self.languages[self.row].id, CHECKS[self.column]

    @property
    def language(self) -> Language:
        """The chosen cell's language."""
        return self.languages[self.row]

    def choose(self, cell: Cell) -> None:
        """Choose a cell."""
        names = [language.id for language in self.languages]
        self._go(CHECKS.index(cell[1]), names.index(cell[0]))

    def next_failure(self) -> Cell | None:
        """Return the next failed cell after the chosen one, wrapping around, or None if none failed."""
        cells = [(language.id, check) for language in self.languages for check in CHECKS]
        here = cells.index(self.chosen) + 1
        later = (cell for cell in [*cells[here:], *cells[:here]] if cell in self.checks)
        return next((cell for cell in later if self.checks[cell].status == "fail"), None)

    def tick(self, frame: int) -> None:
        """Draw new results and advance the spinners to a frame."""
        self._frame = frame
        self.refresh()

    def action_move(self, columns: int, rows: int) -> None:
        """Move the chosen cell, stopping at the edges."""
        last = len(CHECKS) - 1
        self._go(clamp(self.column + columns, 0, last), clamp(self.row + rows, 0, len(self.languages) - 1))

    def on_click(self, event: events.Click) -> None:
        """Choose the cell under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row, x, column = self._top + offset.y - 1, self._name_cells(), self.column
        for index, width in list(enumerate(self._widths()))[self._left :]:
            if x <= offset.x:
                column = index  # a click on the language's name keeps the column
            x += width
        if 0 <= row < len(self.languages):
            self._go(column, row)

    def _go(self, column: int, row: int) -> None:
        self.column, self.row = column, row
        self.refresh()
        self.post_message(self.Moved())

    # ------------------------------------------------------------------------------- drawing

    def _heads(self) -> Sequence[str]:
        room = self.content_size.width - self._name_cells()
        return CHECKS if sum(len(check) + 1 for check in CHECKS) <= room else tuple(SHORT.values())

    def _widths(self) -> list[int]:
        heads = self._heads()
        return [len(head) + 1 if heads is CHECKS else 4 for head in heads]

    def _name_cells(self) -> int:
        return min(16, max(cell_len(shown(language.name)) for language in self.languages) + 1)

    def _scroll(self) -> int:
        """Scroll the chosen cell into view and return how many columns fit."""
        widths, room = self._widths(), self.content_size.width - self._name_cells()
        rows = max(1, self.content_size.height - 1)
        self._top = clamp(self._top, self.row - rows + 1, self.row)
        self._top = min(self._top, max(0, len(self.languages) - rows))
        self._left = min(self._left, self.column)
        while self._left < self.column and sum(widths[self._left : self.column + 1]) > room:
            self._left += 1
        while self._left and sum(widths[self._left - 1 :]) <= room:
            self._left -= 1
        count = 0
        while self._left + count < len(widths) and sum(widths[self._left : self._left + count + 1]) <= room:
            count += 1
        return count

    def render(self) -> Content:
        """Return the header and the visible rows."""
        count, widths, heads = self._scroll(), self._widths(), self._heads()
        columns = range(self._left, self._left + count)
        names = self._name_cells()
        more = "◂ " * bool(self._left) + "▸" * (self._left + count < len(CHECKS))
        parts: list[Content | tuple[str, str]] = [(more.center(names), QUIET)]
        for index in columns:
            style = "bold $text-accent" if index == self.column else QUIET
            parts.append((heads[index].ljust(widths[index]), style))
        lines = [Content.assemble(*parts)]
        spare = self.content_size.width - names - sum(widths[index] for index in columns)
        rows = range(self._top, min(len(self.languages), self._top + max(1, self.content_size.height - 1)))
        lines += [self._line(row, columns, widths, names, spare >= _VERSION_CELLS) for row in rows]
        return Content("\n").join(lines)

    def _line(self, row: int, columns: range, widths: Sequence[int], names: int, versions: bool) -> Content:
        language = self.languages[row]
        style = "bold $text-accent" if row == self.row else ""
        parts: list[Content | tuple[str, str]] = [(fitted(shown(language.name), names), style)]
        for index in columns:
            cell = (language.id, CHECKS[index])
            sign, colour = self._look(cell)
            before = (widths[index] - 1) // 2  # centred below the header, which ends with a free cell
            left, right = " " * before, " " * (widths[index] - 1 - before)
            if row == self.row and index == self.column:
                bar = "$accent 35%" if self.has_focus else "$foreground 12%"
                parts += [(left[1:], ""), (f"[{sign}]", f"{colour} on {bar}"), (right[1:], "")]
            else:
                parts += [(left, ""), (sign, colour), (right, "")]
        version = self.checks.get((language.id, "version"))
        found = re.search(r"\d+(\.\d+)+", version.found) if version and versions else None
        return Content.assemble(*parts, (f" {found[0]}" if found else "", QUIET))

    def _look(self, cell: Cell) -> tuple[str, str]:
        if cell in self.running:
            return MOVING[self._frame % len(MOVING)], "bold $text-accent"
        check = self.checks.get(cell)
        return (SIGNS[check.status], _STYLES[check.status]) if check else (Status.IDLE.cell, QUIET)


# -------------------------------------------------------------------------- text of the chosen cell


def cell_title(language: Language, name: str) -> str:
    """Return the title of a cell: language, check, and the check's purpose."""
    return f"{shown(language.name)} · {name}: {PURPOSES[name]}"


def cell_words(check: Check | None, columns: int, state: str = "", keys: KeyNames | None = None) -> Content:
    """Return a cell's text: remedy, reason, expected and actual result.

    Args:
        check: the result, or None if there is none yet.
        columns: the width of a line.
        state: the check's current activity, if any.
        keys: the keys that it names; without them, the default ones.
    """
    if check is None:
        said = f"{state[:1].upper()}{state[1:]}."
        names = keys or KeyNames()
        row, everything = names["health.language"], names["health.all"]
        return Content(
            said if state else f"Not run yet: enter runs this check, {row} the row, {everything} everything."
        )
    words = {"pass": "passed", "fail": "FAILED", "skip": "skipped"}[check.status]
    took = f" in {duration_text(check.seconds * 1000)}" if check.seconds else ""
    parts: list[Content | str | tuple[str, str]] = [
        (f"{SIGNS[check.status]} {words}", f"bold {_STYLES[check.status].removeprefix('bold ')}"),
        (took, QUIET),
        (f" · {check.kind}" if check.kind else "", "bold"),
        (f" · {state}\n" if state else "\n", QUIET),
    ]
    if check.remedy:
        parts += _field("to do", check.remedy, columns, "bold $text-accent")
    if check.detail:
        parts += _field("why", check.detail, columns)
    if check.program:
        parts += _field("expected", " · ".join(expected(check.program.expects)), columns)
    if check.result:
        parts += _came(check.result, columns)
    return Content.assemble(*parts)


def _field(name: str, text: str, columns: int, style: str = QUIET) -> list[tuple[str, str]]:
    """Return a name with a text beside it, wrapped and indented to one column."""
    lines = [
        piece
        for line in _safe(text).split("\n")
        for piece in textwrap.wrap(line, max(20, columns - _NAME_CELLS), break_on_hyphens=False) or [""]
    ]
    return [(name.ljust(_NAME_CELLS), style), (f"\n{'':{_NAME_CELLS}}".join(lines) + "\n", "")]


def _came(result: Result, columns: int) -> list[Content | str | tuple[str, str]]:
    ended = result.signal or (f"exit status {result.exit_code}" if result.exit_code is not None else "")
    status, words = verdict_words(result)
    facts = [f"{status.sign} {words}", detail(result), ended, costs(result)]
    parts: list[Content | str | tuple[str, str]] = [*_field("came", " · ".join(filter(None, facts)), columns)]
    for breach in result.breaches:
        parts += _field("proof", breach_sentence(breach), columns)
    compiled = result.compile
    outputs = {"compiler": str(compiled.stdout_bytes + compiled.stderr_bytes, errors="replace")} if compiled else {}
    for name, text in {**outputs, "stdout": result.stdout, "stderr": result.stderr}.items():
        if text:
            parts += [(f"\n{name}\n", "bold $text-accent"), f"{_safe(text)}\n"]
    return parts


def cell_source(language: Language, check: Check | None) -> Content:
    """Return the program's title, file and source, or the command that was run."""
    if check is None or not check.ran:
        return Content("")
    if not check.program:
        return Content.assemble(("What was run\n", "bold $text-accent"), _safe(check.ran))
    expects = check.program.expects
    extra = given(expects)
    return Content.assemble(
        (f"{shown(expects.title)}\n", "bold $text-accent"),
        (f"{shown(_place(check.program.path))}\n", QUIET),
        (f"given {shown(' · '.join(extra))}\n" if extra else "", QUIET),
        "\n",
        highlight(_safe(check.ran), language=language.file.lexer),
    )


def _place(path: Path) -> str:
    """Return a program's file, relative to the project if it is built in."""
    return str(path.relative_to(OURS.parent) if path.is_relative_to(OURS) else path)


def _safe(text: str) -> str:
    """Return foreign text made safe for the terminal, with long lines and long texts shortened."""
    lines = text.rstrip("\n").split("\n", _MOST_LINES)
    more = [f"… {lines.pop().count(chr(10)) + 1:,} more lines"] if len(lines) > _MOST_LINES else []
    return "\n".join([*map(shown, lines), *more])
