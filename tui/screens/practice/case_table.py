"""The cases table of a problem: a row for each case, filled while the judge works."""

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
"""Bytes of the input of a case of the user's own."""


@dataclass(slots=True)
class CaseRow:
    """A case and what is known of it."""

    case: Case
    own: OwnCase | None = None
    """As the user made it; None: it is the package's."""
    running: bool = False
    report: CaseReport | None = None

    @classmethod
    def of_own(cls, own: OwnCase) -> CaseRow:
        """The row of a case that the user made."""
        name = f"own/{own.name}"
        return cls(own.case or Case(name=name, input_from=own.input, answer_from=b""), own)

    @property
    def own_input(self) -> str:
        """How the input of one of the user's own begins, in a line: they have no description to know them by."""
        return " ".join(self.own.input[:_PREVIEW].decode(errors="replace").split()) if self.own else ""

    @property
    def judged(self) -> bool:
        """It has an answer to compare with."""
        return self.own is None or self.own.answer is not None


class CaseList(RowList):
    """The rows."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="cases")
        self.rows: list[CaseRow] = []
        self._cells = _NAME_CELLS
        self._number_cells = 2
        self._figures = False
        """A case has been judged, or is: verdict, time and memory have their columns."""

    @property
    def chosen(self) -> CaseRow | None:
        """The row under the cursor."""
        return None if self.highlighted is None or not self.rows else self.rows[self.highlighted]

    def show_rows(self, rows: Sequence[CaseRow], index: int = 0) -> None:
        """Other cases, with the cursor on the one with that index or the last one."""
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
        """One row has changed; with the first figures, or without the last, all of them look different."""
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
    """Return the status of a case, and words for it."""
    if row.running:
        return Status.BUSY, "running"
    if row.report is None:
        return Status.IDLE, "" if row.judged else "no answer"
    if row.report.verdict == "accepted":
        return Status.OK, ""
    status = Status.TROUBLE if row.report.verdict == "internal_error" else Status.FAILED
    return status, row.report.verdict.replace("_", " ")


def case_said(report: CaseReport) -> str:
    """What is said of a case, in a line, beside its verdict."""
    if difference := report.difference:
        return f"{difference.what} · {difference.where}"  # in a column that is cut off, the place can be spared first
    return report.said.partition("\n")[0]


def case_name(case: Case) -> str:
    """A case as people call it: `sample 1`, `many equal`; what a package says is made safe."""
    folder, _, name = case.name.partition("/")
    if folder == "secret":
        name = re.sub(r"^\d+[-_. ]*(?=\D)", "", name)
        return shown(name.replace("-", " ").replace("_", " ") or case.name)
    return shown(f"{folder} {name}".strip())
