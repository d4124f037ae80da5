"""Find and replace text in the editor."""

from __future__ import annotations

import math
import re
import time
import warnings
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

import regex
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.document._document import Selection
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.commands import COMMANDS, bindings
from tui.commands.keys import KeyNames
from tui.widgets.entry import Entry

if TYPE_CHECKING:
    from tui.widgets.editor import CodeEditor

Match = tuple[int, int, int]
"""Row, start column, end column (exclusive). A match is within one line and never empty."""

WAIT_S = 0.1
"""Delay after a change of the text before matches are counted again."""
SEARCH_S = 0.25
"""Time limit for searching the whole text."""
MOST_ITEMS = 1_000_000
"""Largest size of a pattern with its `{n}` expanded, as compiling it takes memory in proportion."""
LEAST_COUNT = re.compile(r"\{(\d+)")


def link(text: str, command: str) -> Content:
    """Return a text that runs a command when clicked."""
    return Content.from_markup(f"[@click=screen.command('{command}')]$text[/]", text=text)


class Field(Entry):
    """An input that leaves Alt plus a letter to the find bar's commands; Input would type the letter."""

    def on_key(self, event: events.Key) -> None:
        """Keep Input from typing the letter."""
        if event.key.startswith("alt+"):
            event.prevent_default()


class FindBar(Vertical):
    """The find bar of the visible editor, hidden until opened."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("find")]
    DEFAULT_CSS = """
    FindBar {
        dock: bottom;
        display: none;
        height: auto;
        border-top: solid $foreground 25%;
        Horizontal { height: 1; }
        .find--word { width: 8; color: $text-muted; }
        .find--side { width: 22; padding-left: 1; link-style: none; link-color: $text; link-color-hover: $text; }
        Input { width: 1fr; background: $foreground 8%; }
        Input:focus { background: $foreground 15%; }
        #find-say { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        #find-say.wrong { color: $text-error; }
    }
    """

    def __init__(self, editor: Callable[[], CodeEditor], keys: KeyNames | None = None) -> None:
        """Make the bar; `editor` returns the visible editor. Without `keys` it names the default ones."""
        super().__init__()
        self._editor = editor
        keys = keys or KeyNames()
        # The menu's letters arrive from every terminal, Alt with a letter does not.
        menu = keys.short(COMMANDS["find.case"], menu=True).removesuffix("c")
        self._hint = f"enter next · ↑ previous · {menu}then c case, x regex, a all · esc close"
        self._as_text = keys.letters(COMMANDS["find.regex"])
        self._case = self._regex = False
        self._wrong = ""
        """What is wrong with the search text, as a sentence; "" if nothing."""
        self._counted: tuple[object, ...] = ()
        """Editor, version of its text, and pattern that `_found` belongs to."""
        self._found: list[Match] = []
        self._watched: set[CodeEditor] = set()
        self._waiting: Timer | None = None
        self._given_up: regex.Pattern[str] | None = None
        """The pattern that timed out, if any."""

    def compose(self) -> ComposeResult:
        """Lay out the search line, the replacement line, and the message line."""
        with Horizontal():
            yield Static("Find", classes="find--word", markup=False)
            yield Field(compact=True, id="find-text")
            yield Static(classes="find--side", id="find-options")
        with Horizontal():
            yield Static("Replace", classes="find--word", markup=False)
            yield Field(compact=True, id="find-replacement")
            buttons = Content("  ").join([link("[One]", "find.replace"), link("[All]", "find.replace_all")])
            yield Static(buttons, classes="find--side")
        yield Static(self._hint, id="find-say", markup=False)

    def on_mount(self) -> None:
        """Show which options are on."""
        self._show()

    # ------------------------------------------------------------------------------ searching

    @property
    def text(self) -> str:
        """The search text."""
        return self.query_one("#find-text", Input).value

    @property
    def matches(self) -> list[Match]:
        """All matches in the current text, in order; empty if the search timed out."""
        editor, pattern = self._editor(), self._pattern()
        key = (editor, editor.document.version, pattern)
        if key != self._counted:
            self._counted = key
            self._found = []
            try:
                if pattern and self._regex:
                    self._found = [(row, *at.span()) for row, at in _all_in(pattern, editor.document.lines)]
                elif pattern:
                    self._found = list(_all_plain(pattern, editor.document.lines))
            except TimeoutError:
                self._give_up(pattern)
        return self._found

    def _give_up(self, pattern: regex.Pattern[str] | None) -> None:
        """Stop searching for a pattern that timed out, until it changes or a key asks for it again."""
        self._given_up = pattern
        self._wrong = f"Gave up: this regex took more than {SEARCH_S:g} s. Simplify it; {self._as_text}: as text."

    def _pattern(self) -> regex.Pattern[str] | None:
        """Return the search text as a pattern; None if empty, invalid (setting `_wrong`) or timed out."""
        self._wrong = ""
        if not self.text:
            return None
        text = self.text if self._regex else regex.escape(self.text)
        if (
            self._regex
            and len(text) * math.prod(max(int(count), 1) for count in LEAST_COUNT.findall(text)) > MOST_ITEMS
        ):
            self._wrong = f"Not a regex: its counted repeats make it too large. {self._as_text}: as text."
            return None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about syntax that may change its meaning
                pattern = regex.compile(text, 0 if self._case else regex.IGNORECASE)
        except (regex.error, OverflowError, RecursionError, ValueError) as error:
            what = "it is too large"
            if isinstance(error, regex.error):
                message, position = getattr(error, "msg", str(error)), getattr(error, "pos", None)
                what = message + (f" (character {position + 1})" if position is not None else "")
            self._wrong = f"Not a regex: {what}. {self._as_text}: as text."
            return None
        if pattern == self._given_up:
            self._give_up(pattern)
            return None
        return pattern

    def open(self) -> None:
        """Show the bar and focus it; a selection within one line becomes the search text."""
        self.display = True
        editor = self._watched_editor()
        field = self.query_one("#find-text", Input)
        selected = editor.selected_text
        if selected and len(selected.splitlines()) == 1:
            with field.prevent(Input.Changed):
                field.value = selected
                self._regex = self._regex and re.escape(selected) == selected
        field.focus()
        field.select_all()
        self._show()

    def action_close(self) -> None:
        """Hide the bar and focus the editor."""
        self.display = False
        for editor in self._watched:
            editor.highlight(None)
        self._editor().focus()

    def search_here(self) -> None:
        """Search the editor that has just become visible."""
        if self.display:
            self._watched_editor()
            self._show()

    def _watched_editor(self) -> CodeEditor:
        """Return the visible editor, making sure that its matches are recounted when it changes."""
        editor = self._editor()
        if editor not in self._watched:
            self._watched.add(editor)
            self.watch(editor, "selection", self._editor_changed, init=False)
        return editor

    def action_next(self) -> None:
        """Select the next match, wrapping around."""
        self._go(1)

    def action_previous(self) -> None:
        """Select the previous match, wrapping around."""
        self._go(-1)

    def _go(self, by: int) -> None:
        self._given_up = None  # the text may have changed since
        if not self.text:
            self.open()
            return
        said = ""
        if matches := self.matches:
            selection = self._editor().selection
            row, column = max(selection) if by > 0 else min(selection)
            index = bisect_left(matches, (row, column, 0)) - (by < 0)
            if not 0 <= index < len(matches):
                said = "Continued from the start of the text." if by > 0 else "Continued from the end of the text."
            self._select(matches[index % len(matches)])
        self._show(said)

    def _select(self, match: Match) -> None:
        row, start, end = match
        self._editor().selection = Selection((row, start), (row, end))

    @on(Input.Changed, "#find-text")
    def _search(self) -> None:
        """Go to the first match after the selection's start, as the user types."""
        if matches := self.matches:
            index = bisect_left(matches, (*min(self._editor().selection), 0))
            self._select(matches[index % len(matches)])
        self._show()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        if event.input.id == "find-text":
            self.action_next()
        else:
            self.action_replace()

    def action_toggle_case(self) -> None:
        """Switch case sensitivity."""
        self._case = not self._case
        self._search()

    def action_toggle_regex(self) -> None:
        """Switch between regular expressions and plain text."""
        self._regex = not self._regex
        self._search()

    # ------------------------------------------------------------------------------ replacing

    def action_replace(self) -> None:
        """Replace the selected match, if any, and go to the next."""
        editor, pattern = self._editor(), self._pattern()
        (row, start), (last, end) = sorted(editor.selection)
        if pattern and row == last and (row, start, end) in self.matches:
            found = next((at for _, at in _all_in(pattern, [editor.document[row]]) if at.start() == start), None)
            new = self._replacement(found) if found else None
            if new is None:
                return
            lines = new.split("\n")
            behind = (row + len(lines) - 1, len(lines[-1]) + (start if len(lines) == 1 else 0))
            editor.write(new, (row, start), (row, end), Selection.cursor(behind))
        self.action_next()

    def action_replace_all(self) -> None:
        """Replace all matches as one undo step, and say how many."""
        editor, pattern, matches = self._editor(), self._pattern(), self.matches
        if not pattern or not matches:
            self._show()
            return
        made: list[str] = []
        first, last = matches[0][0], matches[-1][0]
        lines = editor.document.lines[first : last + 1]
        try:
            found_in: dict[int, list[regex.Match[str]]] = defaultdict(list)
            for row, found in _all_in(pattern, lines):
                found_in[row].append(found)
        except TimeoutError:
            self._give_up(pattern)
            self._show()
            return
        for number, line in enumerate(lines):
            pieces, done = [], 0
            for found in found_in[number]:
                new = self._replacement(found)
                if new is None:
                    return
                pieces += [line[done : found.start()], new]
                done = found.end()
            made.append("".join([*pieces, line[done:]]))
        text = "\n".join(made)
        row, column = editor.selection.end
        editor.write(text, (first, 0), (last, len(editor.document[last])), Selection.cursor((row, column)))
        self._show(f"Replaced {len(matches)}. One undo restores them all.")

    def _replacement(self, found: regex.Match[str]) -> str | None:
        """Return the replacement for a match; None after showing what is wrong with the template."""
        template = self.query_one("#find-replacement", Input).value
        if not self._regex:
            return template
        try:
            return found.expand(template)
        except (regex.error, IndexError) as error:
            self._show(f"Not a replacement: {error}. \\1 is the first group, \\\\ a backslash.", wrong=True)
            return None

    # -------------------------------------------------------------------------------- showing

    def _editor_changed(self) -> None:
        """Schedule a recount after the text or the selection changed, but not at every key."""
        if self.display and self._waiting is None:
            self._waiting = self.set_timer(WAIT_S, self._count_again)

    def _count_again(self) -> None:
        self._waiting = None
        if self.display:
            self._show_options()

    def _show(self, said: str = "", *, wrong: bool = False) -> None:
        """Show the matches, and a message: what is wrong, `said`, or the keys."""
        if not self.display:
            return
        self._editor().highlight(self._pattern())
        self._show_options()
        say = self.query_one("#find-say", Static)
        say.set_class(wrong or bool(self._wrong), "wrong")
        say.update(self._wrong or said or self._hint)

    def _show_options(self) -> None:
        """Show which options are on, and which match is selected out of how many."""
        matches = self.matches
        (row, start), (_, end) = sorted(self._editor().selection)
        index = bisect_left(matches, (row, start, end))
        number = f"{index + 1} of " if matches[index : index + 1] == [(row, start, end)] else ""
        count = f"{number}{len(matches)}" if matches else "none" if self.text else ""
        case, regex = ("[Aa]" if self._case else " Aa "), ("[.*]" if self._regex else " .* ")
        parts = [link(case, "find.case"), link(regex, "find.regex"), Content(f" {count}")]
        self.query_one("#find-options", Static).update(Content("").join(parts))


def _all_plain(pattern: regex.Pattern[str], lines: Sequence[str]) -> Iterator[Match]:
    """Yield the matches of plain text, which cannot span lines: one pass, 20 times as fast on 8,000 lines."""
    row, start, end = 0, 0, len(lines[0])
    for at in pattern.finditer("\n".join(lines)):
        while at.start() > end:
            row, start = row + 1, end + 1
            end = start + len(lines[row])
        yield row, at.start() - start, at.end() - start


def _all_in(pattern: regex.Pattern[str], lines: Sequence[str]) -> Iterator[tuple[int, regex.Match[str]]]:
    """Yield each non-empty match in the lines, with its row.

    Raises:
        TimeoutError: if it takes longer than `SEARCH_S`.
    """
    until = time.monotonic() + SEARCH_S
    for row, line in enumerate(lines):
        for at in pattern.finditer(line, timeout=max(until - time.monotonic(), 0.001)):
            if at.end() > at.start():
                yield row, at
