"""Edit a problem's solution in one editor per language, each starting from its draft or the starter."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from functools import partial

from textual.content import Content

from languages import Language
from problems.problem import Problem
from problems.records import Draft
from tui.commands.keys import KeyNames
from tui.services.practice import PracticeStore
from tui.text.visible import shown
from tui.widgets.editors import EditorPane

BODY = "Write the body"
"""The starter's placeholder for the solution."""
POLLS = 100
POLL_S = 0.02
"""Poll count and interval until the editor is laid out (hidden editors have no size)."""


class SolutionPane(EditorPane):
    """The editors, which save drafts as the user types."""

    def __init__(self, problem: Problem, keys: KeyNames) -> None:
        super().__init__(keys)
        self._problem = problem
        self._store: PracticeStore | None = None
        self._drafts: dict[str, Draft] = {}
        self._saved: dict[str, tuple[str, str]] = {}
        """Source and stdin as last saved, by language."""
        self._bodies: dict[str, int] = {}
        """Row of the starter's body by language, until the user first goes to the editor."""
        self._tabs = Content()

    def begin(self, drafts: Sequence[Draft], over: Collection[Draft], store: PracticeStore, *, saves: bool) -> None:
        """Take the saved drafts, but not those in `over`; `saves` says whether new ones can be saved."""
        self._drafts = {draft.language: draft for draft in drafts if draft not in over}
        self._store = store if saves else None
        for draft in drafts:
            store.draft_read(draft, start_over=draft in over)

    async def use(self, language: Language, stdin: str) -> None:
        """Show the editor of this language."""
        if language.id not in self.sheets:
            unwritten = self._store.unwritten(self._problem.id, language.id) if self._store else None
            draft = unwritten or self._drafts.get(language.id)
            text = draft.source if draft else await asyncio.to_thread(self._starter, language)
            self._saved[language.id] = text, stdin
            await self.show(language, text)
            if not draft:
                self._bodies[language.id] = _body_row(text)
        else:
            await self.show(language, "")
        self.show_place()

    def _starter(self, language: Language) -> str:
        from problems.starter import has_starter, starter  # jinja takes a while to import

        signature = self._problem.practice.signature
        return starter(signature, language.id) if signature and has_starter(language.id) else language.starter

    def keep(self, stdin: str) -> bool:
        """Schedule saving the draft if source or stdin changed; return whether they did."""
        language, now = self.sheet.language.id, (self.sheet.editor.text, stdin)
        if self._saved.get(language) == now:
            return False
        self._saved[language] = now
        if self._store:
            draft = Draft(problem=self._problem.id, language=language, source=now[0], stdin=now[1])
            self._store.draft_changed(draft)
        return True

    def begin_anew(self) -> None:
        """Replace the source by the starter; undo brings it back."""
        text = self._starter(self.sheet.language)
        self.replace_text(text)
        self.sheet.editor.move_cursor((_body_row(text), 0))

    def go_to_body(self, polls: int = POLLS) -> None:
        """Move the cursor to the starter's body, the first time, as soon as the editor is laid out."""
        editor, language = self.sheet.editor, self.sheet.language.id
        if (row := self._bodies.get(language)) is None:
            return
        if editor.size.height:
            del self._bodies[language]
            editor.move_cursor((row, 0))
        elif polls:
            self.set_timer(POLL_S, partial(self.go_to_body, polls - 1))

    @property
    def tabs(self) -> Content:
        """Links to the panes that share this place, shown in front of the file's name."""
        return self._tabs

    @tabs.setter
    def tabs(self, tabs: Content) -> None:
        self._tabs = tabs
        if self.sheets:
            self.show_title()

    def show_title(self) -> None:
        """Show the tabs and the file's name."""
        super().show_title()
        if self.tabs:
            self.border_title = Content.assemble(self.tabs, "  ", Content(shown(self.sheet.name)))

    def show_place(self) -> None:
        """Show the cursor's line and column, or the message on its line."""
        if self.sheets:
            row, column = self.sheet.editor.cursor_location
            message = self.sheet.editor.mark_at(row + 1)
            self.border_subtitle = Content(f"✗ {message}" if message else f"{row + 1}:{column + 1}")


def _body_row(text: str) -> int:
    """Return the row of the starter's placeholder, or 0."""
    return next((row for row, line in enumerate(text.split("\n")) if BODY in line), 0)
