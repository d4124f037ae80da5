"""Edit the user's note on a problem, in Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from problems.records import NOTE, Draft
from tui.services.practice import PracticeStore
from tui.widgets.pane import Pane
from tui.widgets.stdin import StdinText

PLAN = "Write your approach first: what comes in, what goes out, an idea, its cost, the odd cases."
EMPTY = "What to remember of this problem, in Markdown. It is saved by itself."


class NoteText(StdinText):
    """The text of a note; long lines wrap. Escape goes back to the editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.go_to_pane('editor')", "Editor", show=False),
    ]


class NotePane(Pane):
    """The note, which is saved like a draft: soon after each change, and never over another app's."""

    DEFAULT_CSS = """
    NotePane {
        NoteText, NoteText:focus { border: none; padding: 0 1; background: transparent; }
    }
    """

    def __init__(self, problem: str) -> None:
        """Make the pane for the note on the problem with this id."""
        super().__init__(id="note-pane")
        self._problem = problem
        self._store: PracticeStore | None = None
        self._saved = ""
        self._keep_plan: Callable[[str], object] | None = None
        self.word = "Note"
        """What the pane is called."""
        self.area = NoteText(soft_wrap=True, placeholder=EMPTY, id="note-text")

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield self.area

    @property
    def text(self) -> str:
        """The note."""
        return self.area.text

    def begin(self, note: Draft | None, store: PracticeStore, *, saves: bool) -> None:
        """Show the saved note; `saves` says whether a new one can be saved."""
        unwritten = store.unwritten(self._problem, NOTE)
        known = unwritten or note
        self._saved = known.source if known else ""
        self._store = store if saves else None
        self.area.text = self._saved
        self.area.history.clear()

    def begin_plan(self, plan: str, keep: Callable[[str], object]) -> None:
        """Show the plan of a mock interview instead of the note; `keep` gets each change."""
        self.word, self.area.placeholder = "Plan", PLAN
        self._saved, self._keep_plan = plan, keep
        self.area.text = plan
        self.area.history.clear()

    def keep(self) -> bool:
        """Schedule saving the note if it changed; return whether it did."""
        if self._saved == self.text:
            return False
        self._saved = self.text
        if self._keep_plan:
            self._keep_plan(self.text)
        elif self._store:
            self._store.draft_changed(Draft(problem=self._problem, language=NOTE, source=self.text))
        return True

    def replace(self, text: str) -> None:
        """Replace the note as one undo step."""
        if text != self.text:
            self.area.history.checkpoint()
            self.area.replace(text, self.area.document.start, self.area.document.end)
            self.area.history.checkpoint()
