"""Show a problem's cases in a table that fills up while the judge runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widgets.option_list import Option

from foundation.units import duration_text, size_text
from problems.judge import CaseReport
from problems.problem import Case
from problems.records import OwnCase
from tui.text.status import Status
from tui.text.visible import shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import RowList

_NAME_CELLS = 26
_PREVIEW = 120
"""Bytes of input shown for a case made by the user."""


@dataclass(slots=True)
class CaseRow:
    """A case and its verdict so far."""

    case: Case
    own: OwnCase | None = None
    """The user's own case; None if the case comes with the package."""
    running: bool = False
    report: CaseReport | None = None

    @classmethod
    def of_own(cls, own: OwnCase) -> CaseRow:
        """Return the row for a case made by the user."""
        name = f"own/{own.name}"
        return cls(own.case or Case(name=name, input_from=own.input, answer_from=b""), own)

    @property
    def own_input(self) -> str:
        """The start of an own case's input on one line, in place of the description that it lacks."""
        return " ".join(self.own.input[:_PREVIEW].decode(errors="replace").split()) if self.own else ""

    @property
    def judged(self) -> bool:
        """Whether the case has an answer to compare with."""
        return self.own is None or self.own.answer is not None


class CaseList(RowList):
    """The table of cases."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="cases")
        self.rows: list[CaseRow] = []
        self._cells = _NAME_CELLS
        self._number_cells = 2
        self._figures = False
        """Whether verdict, time and memory have columns: only once a case is being judged or has been."""

    @property
    def chosen(self) -> CaseRow | None:
        """The row under the cursor."""
        return None if self.highlighted is None or not self.rows else self.rows[self.highlighted]

    def show_rows(self, rows: Sequence[CaseRow], index: int = 0) -> None:
        """Replace the rows and put the cursor on `index`, or on the last row if there are fewer."""
        self.rows = list(rows)
        self._cells = min(_NAME_CELLS, max((cell_len(case_name(row.case)) for row in rows), default=0))
        self._number_cells = max(2, len(str(len(rows))))
        self._figures = self._has_figures
        self.set_options([Option(self._line(index)) for index in range(len(rows))])
        self.highlighted = min(index, len(rows) - 1) if rows else None

    @property
    def _has_figures(self) -> bool:
        return any(row.report or row.running for row in self.rows)

    def show_row(self, index: int) -> None:
        """Redraw a changed row, or all rows if the figures' columns appear or disappear."""
        if self._figures != self._has_figures:
            self.show_rows(self.rows, self.highlighted or 0)
        else:
            self.replace_option_prompt_at_index(index, self._line(index))

    def _line(self, index: int) -> Content:
        row = self.rows[index]
        status, words = row_verdict(row)
        sign = status.cell
        report = row.report
        time = duration_text(report.wall_ms) if report else ""
        memory = size_text(report.memory_bytes) if report and report.memory_bytes is not None else ""
        said = (case_said(report) if report else "") or row.case.description or row.own_input
        failed = bool(report and report.verdict != "accepted")
        figures = f"{time:>7}  {memory:>8}  " if self._figures else ""
        return Content.assemble(
            (f"{index + 1:>{self._number_cells}}  ", QUIET),
            f"{set_cell_size(case_name(row.case), self._cells)}  ",
            (f"{sign} {words:<13}" if self._figures else f"{sign} {words}", status.style),
            (figures, QUIET),
            (shown(said), "" if failed else QUIET),
        )


def row_verdict(row: CaseRow) -> tuple[Status, str]:
    """Return a case's status and its label."""
    if row.running:
        return Status.BUSY, "running"
    if row.report is None:
        return Status.IDLE, "" if row.judged else "no answer"
    if row.report.verdict == "accepted":
        return Status.OK, ""
    status = Status.TROUBLE if row.report.verdict == "internal_error" else Status.FAILED
    return status, row.report.verdict.replace("_", " ")


def case_said(report: CaseReport) -> str:
    """Return the line shown beside a case's verdict."""
    if difference := report.difference:
        return f"{difference.what} · {difference.where}"  # the location comes last, as the column may be cut off
    return report.said.partition("\n")[0]


def case_name(case: Case) -> str:
    """Return a readable name such as `sample 1` or `many equal`, safe to print."""
    folder, _, name = case.name.partition("/")
    if folder == "secret":
        name = re.sub(r"^\d+[-_. ]*(?=\D)", "", name)
        return shown(name.replace("-", " ").replace("_", " ") or case.name)
    return shown(f"{folder} {name}".strip())
