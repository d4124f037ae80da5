"""Edit code: a `CodeArea` with the keys and habits of code editors."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

from pygments.token import Comment
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.document._document import EditResult, Location, Selection
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import TextArea

from tui.commands import bindings
from tui.widgets import clipboard, editing
from tui.widgets.code_area import CodeArea
from tui.widgets.colours import within

REPLACED = ("select_all", "select_line", "cut", "copy", "paste", "delete_line", "undo", "redo")
"""TextArea actions whose keys belong to our own commands instead."""


def _stock_bindings() -> list[BindingType]:
    """Return the TextArea bindings that we keep, each with an id for keymaps."""
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
    """An edit that undoes and redoes as a whole and sets the selection afterwards."""

    after_it: Selection = field(default_factory=Selection)

    def do(self, text_area: TextArea, record_selection: bool = True) -> EditResult:
        """Apply the edit."""
        result = super().do(text_area, record_selection)
        self._updated_selection = self.after_it
        return result


class CodeEditor(CodeArea, inherit_bindings=False):
    """The editor for a program's source in one language."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("editor"),
        *_stock_bindings(),
        Binding("ctrl+home", "document_start", "Start of text", show=False, id="editor.document_start"),
        Binding("ctrl+end", "document_end", "End of text", show=False, id="editor.document_end"),
        Binding(
            "ctrl+shift+home", "document_start(True)", "Select to start", show=False, id="editor.document_start_select"
        ),
        Binding("ctrl+shift+end", "document_end(True)", "Select to end", show=False, id="editor.document_end_select"),
        Binding(
            "escape",
            "leave",
            "Tab leaves",
            show=False,
            id="editor.leave",
            tooltip="End the selection; without one, let the next Tab leave the editor.",
        ),
    ]

    def __init__(
        self,
        text: str = "",
        *,
        lexer: str,
        comment: str,
        quotes: str = "\"'",
        habits: editing.Habits = editing.PLAIN,
        id: str | None = None,  # noqa: A002  # Textual's name
    ) -> None:
        """Make an editor.

        Args:
            text: the initial text.
            lexer: a Pygments lexer name; an unknown one leaves the text plain.
            comment: the sign that starts a comment, such as `//`.
            quotes: quotes that are closed as soon as they are typed.
            habits: how the language indents.
            id: the widget's id.
        """
        self.lexer = lexer
        self.comment = comment
        self.quotes = quotes
        self.habits = habits
        self._leaving = False
        """Whether Tab leaves the editor instead of indenting."""
        self._whole_line = ""
        """The whole line last cut without a selection; "" once something else is cut or copied."""
        super().__init__(text, lexer=lexer, id=id)

    # ------------------------------------------------------------------------------ places

    @property
    def counts(self) -> tuple[int, int]:
        """The numbers of selected words and characters."""
        if self.selection.is_empty:
            return 0, 0
        text = self.selected_text
        return len(text.split()), len(text) if self.document.newline != "\r\n" else len(text.replace("\r\n", "\n"))

    def go_to(self, line: int, column: int = 1) -> None:
        """Go to a place, counted from 1, or the nearest that exists; centre it and take the focus."""
        self.move_cursor(self.clamp_visitable((max(line - 1, 0), max(column - 1, 0))), center=True)
        self.focus()

    @dataclass
    class Escaped(Message):
        """Escape was pressed, so that Tab leaves the editor; or another key, so that it indents again."""

        on: bool

    @dataclass
    class WrapToggled(Message):
        """The user turned soft wrapping on or off."""

        on: bool

    def action_leave(self) -> None:
        """End the selection, or let the next Tab leave the editor; the second time, pass Escape on."""
        if self._leaving:
            raise SkipAction
        if not self.selection.is_empty:
            self.move_cursor(self.selection.end)
            return
        self._let_tab_leave(True)

    def _let_tab_leave(self, on: bool) -> None:
        if on != self._leaving:
            self._leaving = on
            self.post_message(self.Escaped(on))

    def action_toggle_wrap(self) -> None:
        """Wrap long lines, or scroll them sideways."""
        self.post_message(self.WrapToggled(not self.soft_wrap))

    def on_blur(self) -> None:
        """Let Tab indent again."""
        self._let_tab_leave(False)

    def on_click(self, event: events.Click) -> None:
        """Select a word on a double click, a line on a triple click."""
        self._let_tab_leave(False)
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
        """Return the start of the next line, or the end of the last line."""
        return (row + 1, 0) if row + 1 < self.document.line_count else (row, len(self.document[row]))

    # ------------------------------------------------------------------------------- typing

    def on_key(self, event: events.Key) -> None:
        """Handle Enter, brackets and quotes as code editors do."""
        if event.key not in ("tab", "shift+tab", "escape"):
            self._let_tab_leave(False)
        if self.read_only:
            return
        if event.key.startswith("alt+"):
            # TextArea would type the letter that the terminal sends along, but Alt plus a letter is a command.
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
        """Insert a line break and indent the new line."""
        lines = self.document.lines
        row, column = min(self.selection)
        code = "".join(map(self._code, [row] * column, range(column)))
        unit = editing.indent_unit(lines)
        self._change(editing.new_line(lines, *self.selection, code, unit, habits=self.habits))

    def _code(self, row: int, column: int) -> str:
        """Return a character of code, a space if it is in a comment, or `x` if it is in a string."""
        if self.is_code(row, column):
            return self.document[row][column]
        return " " if within(self.colours.kind(row, column), Comment) else "x"

    def _typed(self, character: str) -> bool:
        """Handle a colon, bracket or quote; return False if it should just be inserted."""
        if character == ":" and self.selection.is_empty:
            return self._dedent_label()
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
        elif character == "{" and not line.strip() and (indent := self._brace_indent(row)) is not None:
            self.write(f"{indent}{{}}", (row, 0), (row, len(line)), Selection.cursor((row, len(indent) + 1)))
        elif self._in_text() or character in editing.OPENERS or not editing.closes_itself(character, line, column):
            return False
        else:
            self.write(character + closer, end, end, Selection.cursor((row, column + 1)))
        return True

    def _dedent_label(self) -> bool:
        """Type the colon of a `case 1:` or `else:` and put the line beside the one that it belongs to."""
        row, column = self.selection.end
        line = self.document[row]
        if line[column:].strip() or self._in_text():
            return False
        typed = [*self.document.lines[:row], line[:column] + ":"]
        indent = editing.dedented_label(typed, row, self.habits)
        if indent is None:
            return False
        text = indent + typed[row].lstrip()
        self.write(text, (row, 0), (row, len(line)), Selection.cursor((row, len(text))))
        return True

    def _in_text(self) -> bool:
        """Return whether the cursor is within a string or a comment."""
        row, column = self.selection.end
        if not column or self.is_code(row, column - 1):
            return False
        return column == len(self.document[row]) or not self.is_code(row, column)

    def _brace_indent(self, row: int) -> str | None:
        """Return the indent of the `if (x)` right above, beside which a brace belongs; None if there is none."""
        lines = self.document.lines
        before = editing.above(lines, row)
        takes = before is not None and self.habits.takes_one(lines[before])
        return editing.indent_of(lines[before]) if before is not None and takes else None

    def _surround(self, opener: str, closer: str) -> bool:
        """Enclose the selection in brackets or quotes, and keep it selected."""
        start, end = sorted(self.selection)
        inner = Selection((start[0], start[1] + 1), (end[0], end[1] + 1 if start[0] == end[0] else end[1]))
        self.write(opener + self.selected_text + closer, start, end, inner)
        return True

    def _close_block(self, closer: str) -> bool:
        """Align a closing bracket that starts a line with the line of its opening bracket."""
        row, column = self.selection.end
        opening = self.opening_bracket(closer, (row, column))
        if opening is None:
            return False
        text = editing.indent_of(self.document[opening[0]]) + closer
        self.write(text, (row, 0), (row, column), Selection.cursor((row, len(text))))
        return True

    def action_delete_left(self) -> None:
        """Delete both halves of an empty pair, one indent, or one character."""
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
        """Apply a change of whole lines as one undo step."""
        if change is not None:
            end = (change.bottom, len(self.document[change.bottom]))
            self.write(
                self.document.newline.join(change.lines), (change.top, 0), end, Selection(change.start, change.end)
            )

    def write(self, text: str, start: Location, end: Location, selection: Selection) -> None:
        """Replace a range of text as one undo step, then set the selection."""
        if self.read_only or text == self.get_text_range(start, end):
            return
        self.history.checkpoint()
        self.edit(Step(text, start, end, maintain_selection_offset=False, after_it=selection))
        self.history.checkpoint()

    def action_indent(self) -> None:
        """Indent the selected lines, or insert space up to the next tab stop; after Escape, focus the next widget."""
        if self._leaving:
            self.screen.focus_next()
            return
        unit = editing.indent_unit(self.document.lines)
        if not self.selection.is_empty:
            self._change(editing.indent(self._block, unit))
            return
        if unit != "\t":
            row, column = self.selection.end
            unit = " " * (editing.TAB - self.get_column_width(row, column) % editing.TAB)
        self._replace_via_keyboard(unit, *self.selection)

    def action_dedent(self) -> None:
        """Dedent the selected lines; after Escape, focus the previous widget."""
        if self._leaving:
            self.screen.focus_previous()
            return
        self._change(editing.dedent(self._block))

    def action_toggle_comment(self) -> None:
        """Comment or uncomment the selected lines."""
        if self.comment:
            self._change(editing.toggle_comment(self._block, self.comment))

    def action_move_lines(self, by: int) -> None:
        """Move the selected lines up (-1) or down (1)."""
        self._change(editing.move(self._block, by))

    def action_duplicate_lines(self) -> None:
        """Duplicate the selected lines."""
        self._change(editing.duplicate(self._block))

    def action_delete_lines(self) -> None:
        """Delete the selected lines."""
        self._change(editing.delete(self._block))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable copying without a selection, so that other commands get Ctrl+C."""
        del parameters
        return action != "copy" or not self.selection.is_empty

    def action_copy(self) -> None:
        """Copy the selection."""
        self._whole_line = ""
        self.app.copy_to_clipboard(self.selected_text)

    def action_cut(self) -> None:
        """Cut the selection, or the cursor's line if nothing is selected."""
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
        """Paste the machine's clipboard (which takes a moment), or the app's own if the machine has none."""
        clipboard.paste_into(self, self._insert)

    def on_paste(self, event: events.Paste) -> None:
        """Insert text pasted by the terminal; most terminals send carriage returns for newlines."""
        event.stop()
        event.prevent_default()
        if not self.read_only:
            self._insert(event.text)

    def _insert(self, text: str) -> None:
        """Replace the selection; a line that was cut whole is inserted above the cursor's line."""
        if not text:
            return
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        row, column = self.selection.end
        if self.selection.is_empty and lines == self._whole_line:
            self.write(lines, (row, 0), (row, 0), Selection.cursor((row + 1, column)))
        else:
            self._replace_via_keyboard(lines, *self.selection)
