"""The code editor: a `CodeArea` with the keys and habits of code editors."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

from pygments.token import Comment
from textual import events
from textual.binding import Binding, BindingType
from textual.document._document import EditResult, Location, Selection
from textual.document._edit import Edit
from textual.widgets import TextArea

from tui.commands import bindings
from tui.widgets import clipboard, editing
from tui.widgets.code_area import CodeArea
from tui.widgets.colours import within

REPLACED = ("select_all", "select_line", "cut", "copy", "paste", "delete_line", "undo", "redo")
"""Actions of TextArea whose keys are commands here, or the app's."""


def _stock_bindings() -> list[BindingType]:
    """TextArea's keys that are kept, each with an id, so that a keymap can change it."""
    kept: list[BindingType] = []
    for binding in TextArea.BINDINGS:
        assert isinstance(binding, Binding)
        if binding.action not in REPLACED:
            keys = ",".join(key for key in binding.key.split(",") if key != "ctrl+a")
            name = binding.action.replace("(True)", "_select")
            kept.append(replace(binding, key=keys, id=f"editor.{name}", tooltip=f"{binding.description}."))
    return kept


@dataclass
class Step(Edit):
    """An edit that is undone and done again as a whole, and says what is selected afterwards."""

    after_it: Selection = field(default_factory=Selection)

    def do(self, text_area: TextArea, record_selection: bool = True) -> EditResult:
        """Do it."""
        result = super().do(text_area, record_selection)
        self._updated_selection = self.after_it
        return result


class CodeEditor(CodeArea, inherit_bindings=False):
    """Edits the source of a program in one language."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("editor"),
        *_stock_bindings(),
        Binding("ctrl+home", "document_start", "Start of text", show=False, id="editor.document_start"),
        Binding("ctrl+end", "document_end", "End of text", show=False, id="editor.document_end"),
        Binding(
            "ctrl+shift+home", "document_start(True)", "Select to start", show=False, id="editor.document_start_select"
        ),
        Binding("ctrl+shift+end", "document_end(True)", "Select to end", show=False, id="editor.document_end_select"),
        Binding("escape", "leave", "Next pane", show=False, id="editor.leave", tooltip="Leave the editor."),
    ]

    def __init__(
        self,
        text: str = "",
        *,
        lexer: str,
        comment: str,
        quotes: str = "\"'",
        ends_block: str = "",
        id: str | None = None,  # noqa: A002  # Textual's name
    ) -> None:
        """Make an editor.

        Args:
            text: what it holds at first.
            lexer: a lexer's name in Pygments; with one that is not known all text is plain.
            comment: the sign that begins a comment, e.g. `//`.
            quotes: quotes that are closed as soon as they are typed.
            ends_block: matches a statement after which the next line is indented less.
            id: the widget's id.
        """
        self.lexer = lexer
        self.comment = comment
        self.quotes = quotes
        self.ends_block = ends_block
        self._whole_line = ""
        """The line that was cut last with nothing selected; empty: something else was cut or copied since."""
        super().__init__(text, lexer=lexer, id=id)

    # ------------------------------------------------------------------------------ places

    @property
    def counts(self) -> tuple[int, int]:
        """How many words and how many characters are selected."""
        if self.selection.is_empty:
            return 0, 0
        text = self.selected_text
        return len(text.split()), len(text) if self.document.newline != "\r\n" else len(text.replace("\r\n", "\n"))

    def go_to(self, line: int, column: int = 1) -> None:
        """Go to a place, counted from 1, show it in the middle and take the focus; the nearest where it is not."""
        self.move_cursor(self.clamp_visitable((max(line - 1, 0), max(column - 1, 0))), center=True)
        self.focus()

    def action_document_start(self, select: bool = False) -> None:
        """Go to the start of the text."""
        self.move_cursor((0, 0), select=select)

    def action_document_end(self, select: bool = False) -> None:
        """Go to its end."""
        self.move_cursor(self.document.end, select=select)

    def action_leave(self) -> None:
        """Go on to what gets the focus next: Tab does not."""
        self.screen.focus_next()

    def on_click(self, event: events.Click) -> None:
        """Select a word on a double click, a line on the third."""
        if event.chain < 2:
            return
        event.prevent_default()
        row, column = self.get_target_document_location(event)
        if event.chain == 2:
            start, end = editing.word_at(self.document[row], column)
            self.selection = Selection((row, start), (row, end))
        else:
            self.selection = Selection((row, 0), self.clamp_visitable(self._line_end(row)))

    def _line_end(self, row: int) -> Location:
        """Behind a line: where the next one starts, the end of the last."""
        return (row + 1, 0) if row + 1 < self.document.line_count else (row, len(self.document[row]))

    # ------------------------------------------------------------------------------- typing

    def on_key(self, event: events.Key) -> None:
        """Enter, brackets and quotes do what they do in code."""
        if self.read_only:
            return
        if event.key.startswith("alt+"):
            # With the letter that a terminal sends along TextArea would type it; it is a key of somebody's.
            event.prevent_default()
            return
        if event.key == "enter":
            self.new_line()
        elif not (event.is_printable and event.character and self._typed(event.character)):
            return
        event.stop()
        event.prevent_default()
        self._restart_blink()

    def new_line(self) -> None:
        """Begin a line, as deep as the code wants it."""
        lines = self.document.lines
        row, column = min(self.selection)
        code = "".join(map(self._code, [row] * column, range(column)))
        unit = editing.indent_unit(lines)
        self._change(editing.new_line(lines, *self.selection, code, unit, ends_block=self.ends_block))

    def _code(self, row: int, column: int) -> str:
        """A character of code; a blank for one of a comment, an `x` for one of a string."""
        if self.is_code(row, column):
            return self.document[row][column]
        return " " if within(self.colours.kind(row, column), Comment) else "x"

    def _typed(self, character: str) -> bool:
        """Do what a bracket or a quote does beyond being inserted; False where that is all."""
        if character not in {*self.quotes, *editing.PAIRS, *editing.OPENERS}:
            return False
        closer = editing.PAIRS.get(character, character)
        start, end = self.selection
        if start != end:
            return character not in editing.OPENERS and self._surround(character, closer)
        row, column = end
        line = self.document[row]
        if character == closer and editing.steps_over(character, line, column):
            self.move_cursor((row, column + 1))
        elif character in editing.OPENERS and not line[:column].strip():
            return self._close_block(character)
        elif self._in_text() or character in editing.OPENERS or not editing.closes_itself(character, line, column):
            return False
        else:
            self.write(character + closer, end, end, Selection.cursor((row, column + 1)))
        return True

    def _in_text(self) -> bool:
        """The cursor is within a string or a comment."""
        row, column = self.selection.end
        if not column or self.is_code(row, column - 1):
            return False
        return column == len(self.document[row]) or not self.is_code(row, column)

    def _surround(self, opener: str, closer: str) -> bool:
        """Put what is selected between brackets or quotes; it stays selected."""
        start, end = sorted(self.selection)
        inner = Selection((start[0], start[1] + 1), (end[0], end[1] + 1 if start[0] == end[0] else end[1]))
        self.write(opener + self.selected_text + closer, start, end, inner)
        return True

    def _close_block(self, closer: str) -> bool:
        """A closing bracket that begins a line is as deep as the line that has the opening one."""
        row, column = self.selection.end
        opening = self.opening_bracket(closer, (row, column))
        if opening is None:
            return False
        text = editing.indent_of(self.document[opening[0]]) + closer
        self.write(text, (row, 0), (row, column), Selection.cursor((row, len(text))))
        return True

    def action_delete_left(self) -> None:
        """Backspace: both halves of an empty pair, an indent, or a character."""
        row, column = self.selection.end
        line = self.document[row]
        before, after = line[:column], line[column : column + 1]
        if not self.selection.is_empty or not before:
            super().action_delete_left()
        elif after and after == {**editing.PAIRS, '"': '"', "'": "'", "`": "`"}.get(before[-1]):
            self._delete_via_keyboard((row, column - 1), (row, column + 1))
        elif not before.strip(" "):
            self._delete_via_keyboard((row, (column - 1) // editing.TAB * editing.TAB), (row, column))
        else:
            super().action_delete_left()

    # ---------------------------------------------------------------------------- operations

    @property
    def _block(self) -> editing.Block:
        return editing.Block(self.document.lines, *self.selection)

    def _change(self, change: editing.Change | None) -> None:
        """Do a change of whole lines, as one step of undo."""
        if change is not None:
            end = (change.bottom, len(self.document[change.bottom]))
            self.write(
                self.document.newline.join(change.lines), (change.top, 0), end, Selection(change.start, change.end)
            )

    def write(self, text: str, start: Location, end: Location, selection: Selection) -> None:
        """Put a text in place of another, as one step of undo, and select."""
        if self.read_only or text == self.get_text_range(start, end):
            return
        self.history.checkpoint()
        self.edit(Step(text, start, end, maintain_selection_offset=False, after_it=selection))
        self.history.checkpoint()

    def action_indent(self) -> None:
        """Indent the selected lines; where nothing is selected, insert up to the next tab stop."""
        unit = editing.indent_unit(self.document.lines)
        if not self.selection.is_empty:
            self._change(editing.indent(self._block, unit))
            return
        if unit != "\t":
            row, column = self.selection.end
            unit = " " * (editing.TAB - self.get_column_width(row, column) % editing.TAB)
        self._replace_via_keyboard(unit, *self.selection)

    def action_dedent(self) -> None:
        """Take one indent from the selected lines."""
        self._change(editing.dedent(self._block))

    def action_toggle_comment(self) -> None:
        """Make the selected lines comments, or code again."""
        if self.comment:
            self._change(editing.toggle_comment(self._block, self.comment))

    def action_move_lines(self, by: int) -> None:
        """Move the selected lines up (-1) or down (1)."""
        self._change(editing.move(self._block, by))

    def action_duplicate_lines(self) -> None:
        """Write the selected lines once more."""
        self._change(editing.duplicate(self._block))

    def action_delete_lines(self) -> None:
        """Delete the selected lines."""
        self._change(editing.delete(self._block))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Copying needs a selection; without one Ctrl+C is left to other commands."""
        del parameters
        return action != "copy" or not self.selection.is_empty

    def action_copy(self) -> None:
        """Copy the selection."""
        self._whole_line = ""
        self.app.copy_to_clipboard(self.selected_text)

    def action_cut(self) -> None:
        """Cut the selection, or the line of the cursor."""
        if self.read_only:
            return
        if self.selection.is_empty:
            self._whole_line = self.document[self.selection.end[0]] + "\n"
            self.app.copy_to_clipboard(self._whole_line)
            self.action_delete_lines()
        else:
            self.action_copy()
            self._delete_via_keyboard(*self.selection)

    def action_paste(self) -> None:
        """Paste what the machine's clipboard holds, which takes a moment; where it has none, what was copied here."""
        clipboard.paste_into(self, self._insert)

    def on_paste(self, event: events.Paste) -> None:
        """What the terminal pastes; most of them send carriage returns for newlines."""
        event.stop()
        event.prevent_default()
        if not self.read_only:
            self._insert(event.text)

    def _insert(self, text: str) -> None:
        """In place of what is selected; a line that was cut as a whole becomes the line above."""
        if not text:
            return
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        row, column = self.selection.end
        if self.selection.is_empty and lines == self._whole_line:
            self.write(lines, (row, 0), (row, 0), Selection.cursor((row + 1, column)))
        else:
            self._replace_via_keyboard(lines, *self.selection)
