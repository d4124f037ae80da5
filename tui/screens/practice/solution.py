"""A problem's solution: an editor for each language, with the draft that was left there or the starter."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial

from textual.content import Content

from languages import Language
from problems.problem import Problem
from problems.records import Draft
from tui.services.practice import PracticeStore
from tui.widgets.editors import EditorPane

BODY = "Write the body"
"""Stands in a starter where the solution goes."""
LOOKS = 100
LOOK_S = 0.02
"""How often, and how long after each other, an editor is looked at until it has a size; one that is hidden has none."""


class SolutionPane(EditorPane):
    """The editors; what is typed goes to the drafts."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self._problem = problem
        self._store: PracticeStore | None = None
        self._drafts: dict[str, Draft] = {}
        self._kept: dict[str, tuple[str, str]] = {}
        """Source and stdin as they are kept, by language."""
        self._bodies: dict[str, int] = {}
        """The row in which a starter's body begins, by language, until the editor was gone to."""

    def begin(self, drafts: Sequence[Draft], store: PracticeStore, *, keeps: bool) -> None:
        """What was left; `keeps` where what is typed can be kept."""
        self._drafts = {draft.language: draft for draft in drafts}
        self._store = store if keeps else None

    async def use(self, language: Language, stdin: str) -> None:
        """Show this language's text."""
        if language.id not in self.sheets:
            unwritten = self._store.unwritten(self._problem.id, language.id) if self._store else None
            draft = unwritten or self._drafts.get(language.id)
            text = draft.source if draft else await asyncio.to_thread(self._starter, language)
            self._kept[language.id] = text, stdin
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
        """Whether text or stdin have changed: then they are kept a moment later."""
        language, now = self.sheet.language.id, (self.sheet.editor.text, stdin)
        if self._kept.get(language) == now:
            return False
        self._kept[language] = now
        if self._store:
            draft = Draft(problem=self._problem.id, language=language, source=now[0], stdin=now[1])
            self._store.draft_changed(draft)
        return True

    def begin_anew(self) -> None:
        """The starter; undo brings back what is there."""
        text = self._starter(self.sheet.language)
        self.replace_text(text)
        self.sheet.editor.move_cursor((_body_row(text), 0))

    def go_to_body(self, looks: int = LOOKS) -> None:
        """Where a starter's body begins, the first time; an editor that was opened just now has no size at first."""
        editor, language = self.sheet.editor, self.sheet.language.id
        if (row := self._bodies.get(language)) is None:
            return
        if editor.size.height:
            del self._bodies[language]
            editor.move_cursor((row, 0))
        elif looks:
            self.set_timer(LOOK_S, partial(self.go_to_body, looks - 1))

    def show_place(self) -> None:
        """Where the cursor is, or what is said of its line."""
        if self.sheets:
            row, column = self.sheet.editor.cursor_location
            message = self.sheet.editor.mark_at(row + 1)
            self.border_subtitle = Content(f"✗ {message}" if message else f"{row + 1}:{column + 1}")


def _body_row(text: str) -> int:
    """The row in which the body of a starter begins."""
    return next((row for row, line in enumerate(text.split("\n")) if BODY in line), 0)
