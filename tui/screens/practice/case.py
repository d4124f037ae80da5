"""Show one case of a problem: expected output beside the actual output, the input, and stderr.

Where program and judge talked, what they said takes the place of the two outputs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len
from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from foundation.units import duration_text, size_text
from problems.calls import calls_text, calls_text_so_far
from problems.judge import CaseReport
from problems.notation import Misread
from problems.notation import shown as value_line
from problems.pictures import picture, pictures_of
from problems.signature import AnySignature, ClassSignature, Signature
from problems.transcript import LEGEND, SIGNS, lines_of
from problems.values import WIDTH, items_text, try_answer, try_arguments
from tui.commands import bindings
from tui.screens.practice.case_table import CaseRow, row_verdict
from tui.screens.practice.preview import preview, signs
from tui.text.diff import Difference, Row, compare, drawings_below, drawings_beside, first_difference
from tui.text.visible import shown
from tui.widgets.bars import StatusBar
from tui.widgets.difference import MOST_CHARACTERS, DifferenceView
from tui.widgets.pane import DOT, QUIET, Pane, choice
from tui.widgets.scroll import TextScroll

_NARROW = 80
"""Columns below which the two texts are stacked instead of side by side."""
_AROUND = 9
"""Columns of borders, signs and the scrollbar around two texts side by side."""
_HIGH = 34
"""Rows from which there is room for the input below the comparison."""
HOW = {"values": "values", "lines": "line by line", "tokens": "token by token"}
"""The ways to show answer and output, and their names."""
_SHORT = 36
"""Values up to this length are shown on one line."""
MOST_WIDE = 60
"""The widest drawing of an answer, so that two stand side by side in a wide terminal."""
LONG = 160
"""Longer lines are folded around the first difference."""
MOST_SAID = 2_000
"""Lines shown of a conversation."""
MOST_BUSY = 0.5
"""The share of the time that a program may have worked for the rest to count as waiting for the judge."""
DEADLOCK = "A dead-lock: both sides waited. End and flush each line before you read; read one line for each question."
LEAD, BEHIND = 24, 96
"""Characters of a folded line shown before and after the first difference."""


@dataclass
class Compared(Message):
    """The answer and the output have been compared."""

    found: Difference
    columns: int
    """Width of the longest line, in cells."""
    drawn: tuple[str, str] | None
    """Drawings of answer and output."""
    how: str
    """One of `HOW`."""
    spaces: bool


class CaseScreen(Screen[bool]):
    """One case in full; dismissed with True if its input should go to stdin."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("case")]
    AUTO_FOCUS = None
    DEFAULT_CSS = """
    CaseScreen {
        background: $background;
        #case-facts { height: auto; padding: 0 1; background: $panel; }
        #case-notice { height: auto; padding: 0 1; color: $text-muted; display: none; }
        #case-heads { height: 1; padding: 0 1; color: $text-muted; }
        #case-pane { height: 1fr; }
        #case-beside { height: 12; display: none; }
        #case-beside VerticalScroll { padding: 0 1; scrollbar-size-vertical: 1; }
        #case-scroll { padding: 0 1; scrollbar-size-vertical: 1; display: none; }
    }
    """

    def __init__(
        self,
        row: CaseRow,
        name: str,
        signature: AnySignature | None = None,
        *,
        revealed: bool = True,
        talks: bool = False,
    ) -> None:
        """Make the screen of a row.

        Args:
            row: the case and its verdict.
            name: the case's name.
            signature: with one, texts are shown as the function's values.
            revealed: whether description and hint are shown.
            talks: whether the judge answers while the program runs.
        """
        super().__init__()
        self.row = row
        self._name_shown = name
        self._revealed = revealed
        self._signature = signature
        report = row.report
        talked = bool(report and (report.transcript or talks))
        self._deadlock = deadlock_words(report) if report and talks else ""
        self.parts = ["output", "input"] if report else ["input", *(["answer"] if row.judged else [])]
        if talked:
            self.parts = ["conversation", "input"]
        if report and report.stderr:
            self.parts.append("stderr")
        # After a crash the stack trace says more than the unfinished output.
        crashed = report is not None and report.verdict == "runtime_error" and bool(report.stderr)
        self.part = "stderr" if crashed else self.parts[0]
        self.view = DifferenceView(rule="│")
        self.found: Difference | None = None
        self.compared: Compared | None = None
        self.how = ""
        """How answer and output are shown, one of `HOW`; "" to decide from the texts."""
        self._asked = ""
        """The way that the user has asked for; "": none."""
        self.spaces: bool | None = None
        """Whether white space is marked; None: if it decides."""
        self._words = Static(markup=False)
        self._input = Static(markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the case's facts, the chosen part, and the status bar."""
        yield Static(self._facts(), id="case-facts", markup=False)
        with Pane(id="case-pane"):
            yield Static(id="case-notice", markup=False)
            yield Static(id="case-heads", markup=False)
            yield self.view
            with TextScroll(id="case-scroll"):
                yield self._words
        with Pane(id="case-beside") as beside, TextScroll():
            beside.border_title = "input"
            yield self._input
        yield StatusBar()

    def on_mount(self) -> None:
        """Start comparing if the case has been judged."""
        self._show()
        self._compare_outputs()

    def on_resize(self) -> None:
        """Put the texts side by side if they fit."""
        if self.compared and self.view.side_by_side != self._fit_beside(self.compared):
            self._lay_out(self.compared)
        elif not self.compared:
            self.view.side_by_side = self.size.width >= _NARROW
        self._show()

    # ------------------------------------------------------------------------ actions --------

    def action_step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) difference."""
        self.view.step(direction)
        self._show_status()

    def action_next_part(self, direction: int) -> None:
        """Show the next (1) or previous (-1) part."""
        self.action_part(self.parts[(self.parts.index(self.part) + direction) % len(self.parts)])

    def action_part(self, part: str) -> None:
        """Show a part; also called by the links in the border."""
        self.part = part
        self._show()

    def action_toggle_tokens(self) -> None:
        """Switch between values, the lines that the program reads or writes, and tokens."""
        ways = [how for how in HOW if how != "values" or self._signature]
        at = ways.index(self.how) if self.how in ways else 0
        self.how = self._asked = ways[(at + 1) % len(ways)]
        self._compare_outputs()
        self._show()

    def action_toggle_spaces(self) -> None:
        """Show or hide the marks for white space."""
        self.spaces = not self.spaces
        self._compare_outputs()
        self._show()

    def action_to_stdin(self) -> None:
        """Go back to the problem and copy the case's input to its stdin."""
        self.dismiss(True)

    def action_close(self) -> None:
        """Go back to the problem."""
        self.dismiss(False)

    # ------------------------------------------------------------------------------ comparing

    def _compare_outputs(self) -> None:
        if "output" in self.parts:
            self._compare(self.how, self.spaces)

    @work(thread=True, exclusive=True, group="compare")
    def _compare(self, how: str, spaces: bool | None) -> None:
        report = self.row.report
        assert report
        expected, got = _text(self.row.case.answer), _text(report.output)
        if spaces is None:
            spaces = report.verdict == "wrong_answer" and expected.split() == got.split()
        given = _text(self.row.case.input)
        values = both_as_values(self._signature, given, expected, got) if how in ("", "values") else None
        drawn = both_drawn(self._signature, expected, got) if values else None
        if values:
            how, (expected, got) = "values", values
        elif how != "lines" and (how == "tokens" or differently_laid_out(expected, got)):
            how, expected, got = "tokens", "\n".join(expected.split()), "\n".join(got.split())
        else:
            how = "lines"
        if spaces:
            expected, got = signs(expected), signs(got)
        found = folded(compare(expected, got))
        lines = (line for row in found.rows for line in (row.left, row.right) if line)
        columns = max((cell_len(shown(line, MOST_CHARACTERS)) for line in lines), default=0)
        self.post_message(Compared(found, columns, drawn, how, spaces))

    def on_compared(self, message: Compared) -> None:
        """Show the comparison, starting at the difference that decided the verdict."""
        self.compared, self.how, self.spaces = message, message.how, message.spaces
        self.view.numbered = message.how == "lines"
        self._lay_out(message)
        self._show()

    def _lay_out(self, compared: Compared) -> None:
        """Show the texts and their drawings side by side, or one below the other where they are too wide for that."""
        found, drawn = compared.found, compared.drawn
        self.view.side_by_side = beside = self._fit_beside(compared)
        if drawn:
            rows = drawings_beside(*drawn) if beside else drawings_below(*drawn, ("expected:", "got:"))
            found = replace(found, rows=(*found.rows, *rows))
        self.found = found
        self.view.show_difference(found, max(compared.columns, _widest(drawn) if drawn else 0))
        if found.starts:
            self.call_after_refresh(self._go_to_first)

    def _fit_beside(self, compared: Compared) -> bool:
        room = (self.size.width - _AROUND) // 2
        return self.size.width >= _NARROW and (not compared.drawn or _widest(compared.drawn) <= room)

    def _go_to_first(self) -> None:
        report, found = self.row.report, self.found
        decided = report.difference.line if report and report.difference and self.how == "lines" else 0
        rows = found.rows if found else ()
        at = next((i for i, row in enumerate(rows) if row.kind != "same" and row.right_number >= decided), 0)
        blocks = sum(start <= at for start in (found.starts if found else ()))
        self.view.here = blocks - 2 if blocks > 1 else None
        self.action_step(1)

    # -------------------------------------------------------------------------------- showing

    def _facts(self) -> Content:
        row, report = self.row, self.row.report
        status, words = row_verdict(row)
        said = [(self._name_shown, "bold"), ("  ", "")]
        if report:
            used = [f"{duration_text(report.wall_ms)} wall"]
            used += [f"{duration_text(report.cpu_ms)} cpu"] if report.cpu_ms is not None else []
            used += [size_text(report.memory_bytes)] if report.memory_bytes is not None else []
            said += [(f"{status.sign} {words or 'accepted'}", f"bold {status.style}"), (f"  {DOT.join(used)}", "")]
        else:
            said.append(("not judged yet" if row.judged else "no answer, so not judged", ""))
        if row.case.description and (self._revealed or row.case.sample):
            said.append((f"\n{shown(row.case.description)}", "$text-muted"))
        if report and report.feedback:
            said += [(f"\n{shown(line)}", "") for line in report.said.split("\n")[:4]]
        if self._deadlock:
            said.append((f"\n{self._deadlock}", "$text-accent"))
        if report and report.verdict != "accepted" and row.case.hint and self._revealed:
            said.append((f"\nHint: {shown(row.case.hint)}", "$text-accent"))
        return Content.assemble(*said)

    def _show(self) -> None:
        if not self.is_mounted:
            return
        output = self.part == "output"
        pane = self.query_one("#case-pane", Pane)
        names = {"output": "expected | got"}
        words = {part: names.get(part, part) for part in self.parts}
        pane.border_title = choice([(f"screen.part('{part}')", words[part]) for part in self.parts], words[self.part])
        how = [HOW[self.how]] if self.how and output else []
        pane.border_subtitle = DOT.join([*how, *(["white space marked"] if self.spaces else [])])
        self.view.display = output
        self.query_one("#case-scroll").display = not output
        notice, heads = self.query_one("#case-notice", Static), self.query_one("#case-heads", Static)
        said = [*self.found.notices] if output and self.found else []
        if output and self.found and self.found.same:
            said.append("The output matches the answer.")
        notice.update(" ".join(said).replace("the left", "the answer").replace("the right", "the output"))
        notice.display = bool(said)
        heads.display = output
        half = max(0, (self.size.width - 6) // 2)
        beside = self.view.side_by_side
        heads.update(f"{'expected':<{half}}  got" if beside else "- expected   + got")
        self.query_one("#case-beside").display = output and self.size.height >= _HIGH
        if output:
            self._input.update(self._preview("input"))
        else:
            self._words.update(self._preview(self.part))
        (self.view if output else self.query_one("#case-scroll")).focus()
        self._show_status()

    def _preview(self, part: str) -> Content:
        if part == "conversation" and self.row.report:
            return conversation(self.row.report, spaces=bool(self.spaces))
        if part == "stderr":
            return preview(_text(self.row.report.stderr if self.row.report else b""), spaces=bool(self.spaces))
        try:
            raw = self.row.case.input if part == "input" else self.row.case.answer
        except OSError as error:
            return Content(f"Cannot read the case's {part}: {error.strerror}.")
        text = ""
        if self._asked in ("", "values"):
            width = max(20, min(WIDTH, self.size.width - 6))
            if part == "input":
                drawn = pictures_of(self._signature, raw, width)
                text = "\n\n".join(each for each in (try_arguments(self._signature, raw, width), drawn) if each)
            else:
                text = with_picture(self._signature, raw, try_answer(self._signature, self.row.case.input, raw, width))
        return preview(text or _text(raw), spaces=bool(self.spaces)) if raw else Content("Empty.")

    def _show_status(self) -> None:
        words = ""
        if self.part == "output":
            blocks = len(self.found.starts) if self.found else 0
            here = self.view.here
            words = "comparing …" if not self.found else f"{blocks} difference{'' if blocks == 1 else 's'}"
            if self.found and here is not None:
                # On a narrow screen, leave the room to the keys.
                words = f"{'difference ' if self.size.width > _NARROW else ''}{here + 1} of {blocks}"
        self.query_one(StatusBar).show(words)


def conversation(report: CaseReport, *, spaces: bool = False) -> Content:
    """Return what program and judge said, line by line, with the time of each."""
    lines = lines_of(report.transcript)
    left_out = len(lines) - MOST_SAID
    parts: list[Content | tuple[str, str]] = [(f"{LEGEND}\n\n", QUIET)]
    for speaker, line, ms in lines[:MOST_SAID]:
        if speaker is None:
            parts.append((f"{'':>10}{line}\n", QUIET))
            continue
        said = shown(signs(line) if spaces else line, MOST_CHARACTERS)
        parts.append((f"{duration_text(ms):>8}  ", QUIET))
        parts.append((f"{SIGNS[speaker]} {said}\n", "$text-accent" if speaker == "program" else ""))
    if left_out > 0:
        parts.append((f"… {left_out:,} more lines", QUIET))
    elif report.transcript_cut:
        parts.append(("… they said more than is kept", QUIET))
    if not lines:
        parts.append(("Neither side said a word.", QUIET))
    return Content.assemble(*parts)


def deadlock_words(report: CaseReport) -> str:
    """Return what to look for where program and judge waited for each other; "" if they did not."""
    if report.verdict != "time_limit" or (report.cpu_ms or 0.0) > report.wall_ms * MOST_BUSY:
        return ""
    return DEADLOCK


def _widest(drawn: tuple[str, str]) -> int:
    return max(cell_len(line) for text in drawn for line in text.split("\n"))


def _text(raw: bytes) -> str:
    return raw.decode(errors="replace")


def both_as_values(signature: AnySignature | None, given: str, expected: str, got: str) -> tuple[str, str] | None:
    """Return answer and output as values, long lists with an item on each line; None if one of them is none.

    Those of a class are the calls of the input, a line each, with what they return.
    """
    if signature is None:
        return None
    try:
        if isinstance(signature, ClassSignature):
            return calls_text(signature, given, expected), calls_text_so_far(signature, given, got)
        values = signature.answer(expected), signature.answer(got)
    except Misread:
        return None
    one, other = (value_line(value) for value in values)
    if max(len(one), len(other)) <= _SHORT or both_drawn(signature, expected, got):
        return one, other
    one, other = (items_text(value) for value in values)
    return one, other


def both_drawn(signature: AnySignature | None, expected: str, got: str) -> tuple[str, str] | None:
    """Return drawings of answer and output, which are values of the signature; None if one of them has none."""
    if not isinstance(signature, Signature):
        return None
    one, other = (picture(signature.answer(text), signature.returns, MOST_WIDE) for text in (expected, got))
    return (one, other) if one and other else None


def with_picture(signature: AnySignature | None, raw: bytes, text: str) -> str:
    """Return the text of an answer with its drawing below it, if there is one."""
    if not text or not isinstance(signature, Signature):
        return text
    drawn = picture(signature.answer(raw.decode()), signature.returns, MOST_WIDE)
    return f"{text}\n\n{drawn}" if drawn else text


def differently_laid_out(expected: str, got: str) -> bool:
    """Return whether the texts have different numbers of non-blank lines, so that only tokens can be compared."""
    lines = [[len(line.split()) for line in text.split("\n") if line.strip()] for text in (expected, got)]
    return lines[0] != lines[1] and len(lines[0]) != len(lines[1])


def folded(found: Difference) -> Difference:
    """Return the difference with long lines cut to the part around their first difference."""
    return replace(found, rows=tuple(_folded(row) for row in found.rows))


def _folded(row: Row) -> Row:
    if max(len(row.left or ""), len(row.right or "")) <= LONG:
        return row
    start = 0
    if row.kind == "changed":
        start = max(0, first_difference(row.left or "", row.right or "")[0] - LEAD)
    return replace(row, left=_piece(row.left, start), right=_piece(row.right, start))


def _piece(line: str | None, start: int) -> str | None:
    if line is None or (start == 0 and len(line) <= LONG):
        return line
    end = start + LEAD + BEHIND
    more = f"… {len(line) - end:,} more" if len(line) > end else ""
    return f"{f'{start:,} before … ' if start else ''}{line[start:end]}{more}"
