"""Show the editor pane: one editor per language used, one of them visible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import ContentSwitcher

from languages import Language
from tui.commands.keys import KeyNames
from tui.state.session import fingerprint
from tui.text.visible import shown
from tui.widgets.editing import Habits
from tui.widgets.editor import CodeEditor
from tui.widgets.find import FindBar
from tui.widgets.pane import Pane

MOST_NAME = 32
"""Characters shown of a file's name: with its mark it fits in 80 columns even if all of them are wide."""


@dataclass
class Sheet:
    """A language's editor and the file that its text belongs to."""

    language: Language
    editor: CodeEditor
    saved: str
    """Fingerprint of the text when it was last read or saved; the starter's if there is no file."""
    path: Path | None = None
    stamp: tuple[int, int] | None = None
    """The file's time and size when last read or saved; if they differ, another program has changed it."""
    bom: bool = False
    """Whether the file starts with a byte order mark, which the text here leaves out."""
    draft: bool = False
    """Whether the file is a draft, which is saved as the user types."""

    @property
    def modified(self) -> bool:
        """Whether the text differs from its file, or from the starter if there is no file."""
        return fingerprint(self.editor.text) != self.saved

    @property
    def name(self) -> str:
        """The file's name, or the language's default name."""
        return self.path.name if self.path else self.language.file.source

    def belongs_to(self, path: Path, text: str, stamp: tuple[int, int] | None, *, bom: bool) -> None:
        """Note that the text is now the content of this file."""
        self.draft = self.draft and path == self.path
        self.path, self.saved, self.stamp, self.bom = path, fingerprint(text), stamp, bom

    def forget_file(self) -> None:
        """Detach the sheet from its file."""
        self.path, self.saved, self.stamp, self.bom = None, fingerprint(self.language.starter), None, False


class EditorPane(Pane):
    """The sheets, one of them visible, with a find bar."""

    DEFAULT_CSS = """
    EditorPane {
        ContentSwitcher { height: 1fr; }
        CodeEditor, CodeEditor:focus { border: none; padding: 0; background: transparent; }
    }
    """

    def __init__(self, keys: KeyNames | None = None) -> None:
        super().__init__(id="editor-pane")
        self._sheets: dict[str, Sheet] = {}
        self._shown = ""
        self._wrap = False
        self._before_escape = Content("")
        """The subtitle that the hint about Tab replaced."""
        self._switcher = ContentSwitcher()
        self.find_bar = FindBar(lambda: self.sheet.editor, keys)

    def compose(self) -> ComposeResult:
        """Lay out the sheets and the find bar."""
        yield self._switcher
        yield self.find_bar

    @property
    def sheet(self) -> Sheet:
        """The visible sheet."""
        return self._sheets[self._shown]

    @property
    def sheets(self) -> Mapping[str, Sheet]:
        """All sheets so far, by language id."""
        return self._sheets

    async def show(self, language: Language, text: str) -> Sheet:
        """Show a language's sheet, creating it with this text if there is none yet."""
        if language.id not in self._sheets:
            editor = CodeEditor(
                text,
                lexer=language.file.lexer,
                comment=language.file.comment,
                quotes=language.file.quotes,
                habits=Habits(
                    language.file.ends_block, language.file.dedents, language.file.opens, language.file.one_line
                ),
                id=f"sheet-{len(self._sheets)}",
            )
            editor.soft_wrap = self._wrap
            self._sheets[language.id] = Sheet(language, editor, saved=fingerprint(language.starter))
            await self._switcher.mount(editor)
        had_focus = self.has_focus_within
        self._shown = language.id
        if self.sheet.editor in self._switcher.children:  # else the screen was closed meanwhile
            self._switcher.current = self.sheet.editor.id
        self.find_bar.search_here()
        if had_focus:
            self.sheet.editor.focus()
        self.show_title()
        return self.sheet

    def wrap_lines(self, on: bool) -> None:
        """Wrap long lines in all sheets, or scroll them sideways."""
        self._wrap = on
        for sheet in self._sheets.values():
            sheet.editor.soft_wrap = on

    @on(CodeEditor.Escaped)
    def _on_escaped(self, event: CodeEditor.Escaped) -> None:
        if event.on:
            self._before_escape = Content.from_text(self.border_subtitle or "", markup=False)
        self.border_subtitle = Content("Tab leaves the editor") if event.on else self._before_escape

    def replace_text(self, text: str, sheet: Sheet | None = None) -> None:
        """Replace the text of the visible sheet, or of this one, as one undo step."""
        editor = (sheet or self.sheet).editor
        if text != editor.text:
            editor.history.checkpoint()
            editor.replace(text, editor.document.start, editor.document.end)
            editor.history.checkpoint()

    def show_title(self) -> None:
        """Show the file's name, with a mark while it is not saved."""
        sheet = self.sheet
        name = shown(sheet.name, None)
        if len(name) > MOST_NAME:  # else the border would cut off its end and the mark
            name = f"{name[: MOST_NAME // 2]}…{name[-MOST_NAME // 2 :]}"
        # As content, because brackets in a string would be read as markup.
        self.border_title = Content(
            name + (" ● not saved" if sheet.path and sheet.modified and not sheet.draft else "")
        )
