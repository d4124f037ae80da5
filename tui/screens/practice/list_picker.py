"""Choose the list of problems to follow."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from problems.practice_lists import PracticeList
from tui.screens.shared.dialogs import Dialog
from tui.text.visible import fitted, shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import RowList

_MOST_CELLS = 40


class ListPicker(Dialog[str]):
    """The lists, each with its progress; the purpose of the one under the cursor is below. Returns a list's name.

    Args:
        lists: all lists.
        solved: the ids of the problems that the user has solved.
        following: the name of the list that the user follows now.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "choose", "Follow", show=False)]
    DEFAULT_CSS = """
    ListPicker > .box {
        width: 70;
        RowList { height: auto; max-height: 12; margin-bottom: 1; }
        .purpose { min-height: 2; margin-bottom: 1; }
    }
    """

    def __init__(self, lists: Sequence[PracticeList], solved: Collection[str], following: str) -> None:
        super().__init__()
        self._lists = lists
        self._following = following
        cells = min(_MOST_CELLS, max(cell_len(shown(one.title)) for one in lists))
        self._rows = RowList(*(Option(_line(one, solved, cells)) for one in lists), markup=False)
        self._purpose = Static(classes="purpose", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the lists, a purpose and the keys."""
        with Vertical(classes="box") as box:
            box.border_title = "Which list do you want to follow?"
            yield self._rows
            yield self._purpose
            yield Static("enter follow  ·  esc cancel", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Select the list that is followed."""
        names = [one.name for one in self._lists]
        self._rows.highlighted = names.index(self._following) if self._following in names else 0
        self._rows.focus()

    @on(OptionList.OptionHighlighted)
    def _on_moved(self, event: OptionList.OptionHighlighted) -> None:
        self._purpose.update(shown(self._lists[event.option_index].purpose or "A list of your own.", 400))

    @on(OptionList.OptionSelected)
    def action_choose(self) -> None:
        """Answer with the selected list."""
        if self._rows.highlighted is not None:
            self.dismiss(self._lists[self._rows.highlighted].name)


def _line(one: PracticeList, solved: Collection[str], cells: int) -> Content:
    done = sum(problem in solved for problem in one.problems)
    return Content.assemble(f"{fitted(shown(one.title), cells)}  ", (f"{done:>3} of {len(one.problems)} solved", QUIET))
