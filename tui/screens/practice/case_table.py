"""Show a problem's cases in a table that fills up while the judge runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.widgets.option_list import Option

from foundation.units import duration_text, size_text
from problems.judge import CaseReport
from problems.problem import Case
from problems.records import OwnCase
from problems.signature import AnySignature
from problems.values import try_arguments
from tui.text.status import Status
from tui.text.visible import fitted, shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import RowList

_NAME_CELLS = 26
_PREVIEW = 120
"""Characters of input shown for a case made by the user."""


@dataclass(slots=True)
class CaseRow:
    """A case and its verdict so far."""

    case: Case
    own: OwnCase | None = None
    """The user's own case; None if the case comes with the package."""
    running: bool = False
    skipped: bool = False
    """It was left out by the rules of its group."""
    report: CaseReport | None = None
    typed: str = ""
    """The beginning of the answer that the user has typed, where no program is needed."""
    own_input: str = ""
    """An own case's input on one line, in place of the description that it lacks."""

    @classmethod
    def of_own(cls, own: OwnCase, signature: AnySignature | None) -> CaseRow:
        """Return the row for a case made by the user."""
        name = f"own/{own.name}"
        case = own.case or Case(name=name, input_from=own.input, answer_from=b"")
        said = try_arguments(signature, own.input) or own.input[:_PREVIEW].decode(errors="replace")
        return cls(case, own, own_input=" ".join(said.split())[:_PREVIEW])

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
        self.revealed = True
        """Whether the package's words on its secret cases may be shown: they give the trick away."""

    @property
    def chosen(self) -> CaseRow | None:
        """The row under the cursor."""
        return None if self.highlighted is None or not self.rows else self.rows[self.highlighted]

    def show_rows(self, rows: Sequence[CaseRow], index: int = 0) -> None:
        """Replace the rows and put the cursor on `index`, or on the last row if there are fewer."""
        self.rows = list(rows)
        self._cells = min(_NAME_CELLS, max((cell_len(self.name_of(row.case)) for row in rows), default=0))
        self._number_cells = max(2, len(str(len(rows))))
        self._figures = self._has_figures
        self.set_options([Option(self._line(index)) for index in range(len(rows))])
        self.highlighted = min(index, len(rows) - 1) if rows else None

    def name_of(self, case: Case) -> str:
        """Return a case's name, or only its number while names are not revealed."""
        if self.revealed or not case.name.startswith("secret/"):
            return case_name(case)
        secret = [row.case.name for row in self.rows if row.case.name.startswith("secret/")]
        return f"secret {secret.index(case.name) + 1}"

    def reveal(self, revealed: bool) -> None:
        """Show or hide the package's words on its secret cases."""
        if revealed != self.revealed:
            self.revealed = revealed
            self.show_rows(self.rows, self.highlighted or 0)

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
        description = row.case.description if self.revealed or row.case.sample else ""
        said = (case_said(report) if report else "") or row.typed or description or row.own_input
        failed = bool(report and report.verdict != "accepted")
        figures = f"{time:>7}  {memory:>8}  " if self._figures else ""
        return Content.assemble(
            (f"{index + 1:>{self._number_cells}}  ", QUIET),
            f"{fitted(self.name_of(row.case), self._cells)}  ",
            (f"{sign} {words:<13}" if self._figures else f"{sign} {words}", status.style),
            (figures, QUIET),
            (shown(said), "" if failed else QUIET),
        )


def row_verdict(row: CaseRow) -> tuple[Status, str]:
    """Return a case's status and its label."""
    if row.running:
        return Status.BUSY, "running"
    if row.report is None:
        return Status.IDLE, "not judged" if row.skipped else "" if row.judged else "no answer"
    if row.report.verdict == "accepted":
        return Status.OK, ""
    status = Status.TROUBLE if row.report.verdict == "internal_error" else Status.FAILED
    return status, row.report.verdict.replace("_", " ")


def case_said(report: CaseReport) -> str:
    """Return the line shown beside a case's verdict."""
    if difference := report.difference:
        # The location comes last, as the column may be cut off.
        return difference.values or f"{difference.what} · {difference.where}"
    return report.said.partition("\n")[0]


def case_name(case: Case) -> str:
    """Return a readable name such as `sample 1` or `many equal`, safe to print."""
    folder, _, name = case.name.partition("/")
    if folder == "secret":
        name = re.sub(r"^\d+[-_. ]*(?=\D)", "", name)
        return shown(name.replace("-", " ").replace("_", " ") or case.name)
    return shown(f"{folder} {name}".strip())
