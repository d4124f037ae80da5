"""Edit a problem's solution in one editor per language, each starting from its draft or the starter."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from textual.content import Content
from textual.message import Message

from foundation.paths import state_folder
from languages import Language
from problems.problem import Problem
from problems.records import Draft
from tui.commands.keys import KeyNames
from tui.screens.shared.files import DraftFile, draft_file
from tui.services.practice import PracticeStore
from tui.state.session import fingerprint
from tui.text.visible import shown
from tui.widgets.editors import EditorPane

BODY = "Write the body"
"""The starter's placeholder for the solution."""
LATER = timedelta(seconds=2)
"""A draft's file that is so much newer than the draft was changed by another program."""
POLLS = 100
POLL_S = 0.02
"""Poll count and interval until the editor is laid out (hidden editors have no size)."""


class SolutionPane(EditorPane):
    """The editors, which save drafts as the user types.

    A draft is in the progress, and in a file of its own in the state folder, which other editors may open, too.
    """

    @dataclass
    class EditedElsewhere(Message):
        """The file of a draft was changed while the problem was closed, and is in the editor now."""

        name: str

    def __init__(self, problem: Problem, keys: KeyNames) -> None:
        super().__init__(keys)
        self._problem = problem
        self._store: PracticeStore | None = None
        self._drafts: dict[str, Draft] = {}
        self._over: dict[str, Draft] = {}
        """Drafts of an earlier round."""
        self._paths: dict[str, Path] = {}
        self._saved: dict[str, tuple[str, str]] = {}
        """Source and stdin as last saved, by language."""
        self._bodies: dict[str, int] = {}
        """Row of the starter's body by language, until the user first goes to the editor."""
        self._tabs = Content()

    def begin(
        self,
        drafts: Sequence[Draft],
        over: Collection[Draft],
        store: PracticeStore,
        *,
        saves: bool,
        languages: Collection[Language],
    ) -> None:
        """Take the saved drafts, but not those in `over`; `saves` says whether new ones can be saved."""
        self._drafts = {draft.language: draft for draft in drafts if draft not in over}
        self._over = {draft.language: draft for draft in over}
        self._paths = draft_paths(self._problem.id, languages)
        self._store = store if saves else None
        for draft in drafts:
            store.draft_read(draft, start_over=draft in over)

    async def use(self, language: Language, stdin: str) -> None:
        """Show the editor of this language."""
        if language.id not in self.sheets:
            unwritten = self._store.unwritten(self._problem.id, language.id) if self._store else None
            draft = unwritten or self._drafts.get(language.id)
            file = await asyncio.to_thread(draft_file, self._paths[language.id]) if self._store else None
            edited = self._edited(file, draft or self._over.get(language.id))
            known = edited or (draft.source if draft else None)
            text = await asyncio.to_thread(self.starter, language) if known is None else known
            self._saved[language.id] = text, stdin
            await self.show(language, text)
            if file:
                self._belongs_to(file, text, starter=not draft and not edited)
            if self._store and edited:
                self._store.start_over(
                    self._problem.id, language.id
                )  # what was saved here stays among the earlier texts
                self._saved.pop(language.id)
                self.keep(stdin)
                self.post_message(self.EditedElsewhere(self.sheet.name))
            if not draft and not edited:
                self._bodies[language.id] = _body_row(text)
        else:
            await self.show(language, "")
        self.show_place()

    def _edited(self, file: DraftFile | None, saved: Draft | None) -> str | None:
        """Return the text of a draft's file if another program has changed it since the draft was saved."""
        if file is None or not file.text or file.changed is None:
            return None
        later = saved is None or (file.text != saved.source and file.changed > saved.when + LATER)
        return file.text if later else None

    def _belongs_to(self, file: DraftFile, text: str, *, starter: bool) -> None:
        """Save the text to this file from now on; a starter that nobody changed needs none."""
        sheet = self.sheet
        sheet.path, sheet.draft = file.path, True
        if file.text is None:
            sheet.saved = fingerprint(text if starter and not file.stamp else "")
        else:
            sheet.belongs_to(file.path, file.text, file.stamp, bom=False)
        self.show_title()

    def starter(self, language: Language) -> str:
        """Return what a solution in this language begins with."""
        from problems.starter import starter_of  # jinja takes a while to import

        with suppress(OSError):
            return starter_of(self._problem, language) or language.starter
        return language.starter

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

    def texts(self, names: Iterable[str]) -> dict[str, str]:
        """Return the texts of these sheets that are not blank, those that were not opened yet included."""
        found = {name: self._text_of(name) for name in names}
        return {name: text for name, text in found.items() if text.strip()}

    def _text_of(self, name: str) -> str:
        if name in self.sheets:
            return self.sheets[name].editor.text
        unwritten = self._store.unwritten(self._problem.id, name) if self._store else None
        draft = unwritten or self._drafts.get(name)
        return draft.source if draft else ""

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Replace the texts of these sheets; what was there is undone or, in one that is not open, an earlier text."""
        for name, text in texts.items():
            if text == self._text_of(name):
                continue
            draft = Draft(problem=self._problem.id, language=name, source=text)
            if name in self.sheets:
                self.replace_text(text, self.sheets[name])
            else:
                self._drafts[name] = draft
            if self._store:
                self._store.start_over(self._problem.id, name)
                self._store.draft_changed(draft)

    def begin_anew(self) -> None:
        """Replace the source by the starter; undo brings it back."""
        text = self.starter(self.sheet.language)
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


def draft_paths(problem: str, languages: Collection[Language]) -> dict[str, Path]:
    """Return the file of each language's draft, by the language's id: `practice/two-lighthouses/main.py`."""
    folder = state_folder() / "practice" / problem
    names = Counter(language.file.source for language in languages)
    return {
        language.id: folder / (language.file.source if names[language.file.source] == 1 else _own_name(language))
        for language in languages
    }


def _own_name(language: Language) -> str:
    return f"{language.id}-{language.file.source}"


def _body_row(text: str) -> int:
    """Return the row of the starter's placeholder, or 0."""
    return next((row for row, line in enumerate(text.split("\n")) if BODY in line), 0)
