"""The editor's pane: one editor for each language that was used, one of them shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import ContentSwitcher

from languages import Language
from tui.state.session import fingerprint
from tui.text.visible import shown
from tui.widgets.editor import CodeEditor
from tui.widgets.find import FindBar
from tui.widgets.pane import Pane

MOST_NAME = 32
"""Characters of a file's name: with its mark it fits at 80 columns even where all of them are wide."""


@dataclass
class Sheet:
    """A language's text and the file that it belongs to."""

    language: Language
    editor: CodeEditor
    saved: str
    """The fingerprint of the text as it was read or written last; the starter's where there is no file."""
    path: Path | None = None
    stamp: tuple[int, int] | None = None
    """The file's time and size when it was read or written last: another one means that somebody else wrote it."""
    bom: bool = False
    """The file begins with a byte order mark; the text here is without."""

    @property
    def modified(self) -> bool:
        """It holds what its file, or the starter, does not."""
        return fingerprint(self.editor.text) != self.saved

    @property
    def name(self) -> str:
        """What people call it."""
        return self.path.name if self.path else self.language.file.source

    def belongs_to(self, path: Path, text: str, stamp: tuple[int, int] | None, *, bom: bool) -> None:
        """Its text is now what that file holds, with a byte order mark before it or without."""
        self.path, self.saved, self.stamp, self.bom = path, fingerprint(text), stamp, bom

    def forget_file(self) -> None:
        """It belongs to no file; the starter is where it began."""
        self.path, self.saved, self.stamp, self.bom = None, fingerprint(self.language.starter), None, False


class EditorPane(Pane):
    """Sheets, the one in use shown, and the bar to search it."""

    DEFAULT_CSS = """
    EditorPane {
        ContentSwitcher { height: 1fr; }
        CodeEditor, CodeEditor:focus { border: none; padding: 0; background: transparent; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="editor-pane")
        self._sheets: dict[str, Sheet] = {}
        self._shown = ""
        self._switcher = ContentSwitcher()
        self.find_bar = FindBar(lambda: self.sheet.editor)

    def compose(self) -> ComposeResult:
        """The sheets, and the search bar below them."""
        yield self._switcher
        yield self.find_bar

    @property
    def sheet(self) -> Sheet:
        """The one that is shown."""
        return self._sheets[self._shown]

    @property
    def sheets(self) -> Mapping[str, Sheet]:
        """All that were used, by language."""
        return self._sheets

    async def show(self, language: Language, text: str) -> Sheet:
        """Show a language's sheet; where it has none yet it gets one with this text."""
        if language.id not in self._sheets:
            editor = CodeEditor(
                text,
                lexer=language.file.lexer,
                comment=language.file.comment,
                quotes=language.file.quotes,
                ends_block=language.file.ends_block,
                id=f"sheet-{len(self._sheets)}",
            )
            self._sheets[language.id] = Sheet(language, editor, saved=fingerprint(language.starter))
            await self._switcher.mount(editor)
        had_focus = self.has_focus_within
        self._shown = language.id
        self._switcher.current = self.sheet.editor.id
        self.find_bar.search_here()
        if had_focus:
            self.sheet.editor.focus()
        self.show_title()
        return self.sheet

    def replace_text(self, text: str) -> None:
        """Put another text into the editor, as one step that undo takes back."""
        editor = self.sheet.editor
        if text != editor.text:
            editor.history.checkpoint()
            editor.replace(text, editor.document.start, editor.document.end)
            editor.history.checkpoint()

    def show_title(self) -> None:
        """The file's name, and a mark while it is not saved."""
        sheet = self.sheet
        name = shown(sheet.name, None)
        if len(name) > MOST_NAME:  # the border would cut off its end, and the mark
            name = f"{name[: MOST_NAME // 2]}…{name[-MOST_NAME // 2 :]}"
        # As content: in a string a name's [brackets] would be markup.
        self.border_title = Content(name + (" ● not saved" if sheet.path and sheet.modified else ""))
