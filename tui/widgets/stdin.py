"""Provide stdin: text or a file for the next run, or lines typed for the running program."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Literal, get_args

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import ContentSwitcher, Input, RichLog, Static, TextArea

from foundation.guest import is_guest
from foundation.units import size_text
from tui.commands import bindings
from tui.commands.keys import KeyNames
from tui.text.visible import shown, visible
from tui.widgets import clipboard
from tui.widgets.area import Area
from tui.widgets.entry import Entry
from tui.widgets.pane import Pane, choice
from tui.widgets.source import NEWLINE, drawn

Mode = Literal["text", "file", "interactive"]
MODES: tuple[Mode, ...] = get_args(Mode)
SHOWN_BYTES = 4096
"""Bytes shown of a file, enough to recognize it."""
SENT_LINES = 1000
"""Most sent lines to show."""
EDITABLE_BYTES = 256 * 1024
"""The largest file that can be loaded as text, as editing gets slow beyond that."""


def modes() -> tuple[Mode, ...]:
    """Return the modes that can be chosen; a guest has no files."""
    return tuple(mode for mode in MODES if mode != "file" or not is_guest())


class Typing(Entry):
    """The line typed for the running program; Up and Down bring back lines sent earlier, as in a shell."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("stdin"),
        Binding("up", "recall(-1)", "Earlier line", show=False, id="stdin.earlier"),
        Binding("down", "recall(1)", "Later line", show=False, id="stdin.later"),
    ]

    class Pasted(Message):
        """Whole lines were pasted."""

        def __init__(self, lines: str) -> None:
            self.lines = lines
            super().__init__()

    class Closed(Message):
        """The user ended the input; `rest` was typed without Enter."""

        def __init__(self, rest: str) -> None:
            self.rest = rest
            super().__init__()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self._sent: list[str] = []
        """The last lines sent, oldest first."""
        self._recalled = 0
        """The index of the line shown; beyond the last: the one being typed."""
        self._unsent = ""
        """What was typed before Up."""

    def sent(self, line: str) -> None:
        """Remember a line, and begin a new one."""
        self.clear()
        if line and line != (self._sent[-1] if self._sent else ""):
            self._sent = [*self._sent, line][-SENT_LINES:]
        self._recalled, self._unsent = len(self._sent), ""

    def action_recall(self, step: int) -> None:
        """Show the line sent before or after the one shown."""
        wanted = self._recalled + step
        if not 0 <= wanted <= len(self._sent):
            return
        if self._recalled == len(self._sent):
            self._unsent = self.value
        self._recalled = wanted
        self.value = self._unsent if wanted == len(self._sent) else self._sent[wanted]
        self.cursor_position = len(self.value)

    def action_end_input(self) -> None:
        """End the program's input."""
        self.post_message(self.Closed(self.value))
        self.clear()

    def on_paste(self, event: events.Paste) -> None:
        """Send pasted lines as if typed one by one; Input would keep the first and drop the rest."""
        lines, end, rest = NEWLINE.sub("\n", event.text).rpartition("\n")
        if end:
            event.prevent_default()
            event.stop()
            first, last = sorted(self.selection)
            self.post_message(self.Pasted(f"{self.value[:first]}{lines}\n"))
            self.value = rest + self.value[last:]
            self.cursor_position = len(rest)


def _action(binding: BindingType) -> str:
    return binding.action if isinstance(binding, Binding) else binding[1]


class StdinText(Area, inherit_bindings=False):
    """The text of the next run's stdin; control characters are shown as signs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", "Select all", show=False, id="stdin.select_all"),
        Binding("ctrl+home", "document_start", "Start of text", show=False, id="stdin.start"),
        Binding("ctrl+end", "document_end", "End of text", show=False, id="stdin.end"),
        # F6 and F7 belong to the app.
        *(binding for binding in TextArea.BINDINGS if _action(binding) not in ("select_line", "select_all")),
    ]

    def on_key(self, event: events.Key) -> None:
        """Keep Alt plus a letter out of the text."""
        if event.key.startswith("alt+"):
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Insert text pasted by the terminal; most terminals send carriage returns for newlines."""
        event.stop()
        event.prevent_default()
        self._insert(event.text)

    def action_paste(self) -> None:
        """Paste the machine's clipboard, or the app's own if the machine has none, as the editor does."""
        clipboard.paste_into(self, self._insert)

    def _insert(self, text: str) -> None:
        """Replace the selection."""
        if result := self._replace_via_keyboard(NEWLINE.sub("\n", text), *self.selection):
            self.move_cursor(result.end_location)

    def get_line(self, line_index: int) -> Text:
        """Return a line, safe to show."""
        line = Text(end="", no_wrap=True)
        line.plain = drawn(self.document[line_index])  # the constructor takes control characters out
        return line


class StdinPane(Pane):
    """The program's stdin: a text, a file, or lines typed during the run."""

    DEFAULT_CSS = """
    StdinPane {
        TextArea, TextArea:focus { border: none; padding: 0 1; background: transparent; }
        #stdin-file { padding: 0 1; height: 1fr; overflow-y: auto; }
        #stdin-sent { background: transparent; padding: 0 1; height: 1fr; scrollbar-size-vertical: 1; }
        Typing, Typing:focus { border: none; height: 1; padding: 0 1; background: $boost; }
    }
    """

    class LineTyped(Message):
        """One or more lines for the running program; None for end-of-file."""

        def __init__(self, line: str | None) -> None:
            self.line = line
            super().__init__()

    def __init__(
        self, keys: KeyNames | None = None, text: str = "", mode: Mode = "text", path: Path | None = None
    ) -> None:
        super().__init__(id="stdin-pane")
        keys = keys or KeyNames()
        self._run_key, self._load_key, self._end_key = keys["run.start"], keys["stdin.load"], keys["stdin.eof"]
        self.mode: Mode = mode
        self.path = path
        self._switcher = ContentSwitcher(initial=f"stdin-{mode}")
        self._text = StdinText(text, id="stdin-text", placeholder=_EMPTY_TEXT)
        self._text.cursor_blink = False
        self._file = Static("", id="stdin-file", markup=False)
        self._sent = RichLog(id="stdin-sent", wrap=True, max_lines=SENT_LINES)
        self._typing = Typing(placeholder=self._empty_line)
        self.open = False
        """Whether a program has been started to which typed lines are sent."""
        self._early: list[str | None] = []
        """Lines for the next program to be started; None is the end of its input."""

    def compose(self) -> ComposeResult:
        """Lay out a widget for each mode, one of them visible."""
        with self._switcher:
            yield self._text
            yield self._file
            with Vertical(id="stdin-interactive"):
                yield self._sent
                yield self._typing

    def on_mount(self) -> None:
        """Show the title and the current mode."""
        self.border_title = "Stdin"
        self.set_mode(self.mode)

    # --------------------------------------------------------------------------- for the app

    @property
    def text(self) -> str:
        """The text for the next run."""
        return self._text.text

    @text.setter
    def text(self, text: str) -> None:
        area = self._text
        if text != area.text:
            # An edit rather than a new document, so that undo restores the old text.
            area.history.checkpoint()
            area.replace(text, area.document.start, area.document.end)
            area.move_cursor((0, 0))

    def give(self, data: bytes, path: Path) -> None:
        """Use bytes as stdin: as text if they are UTF-8, else as a file written to `path`."""
        try:
            self.text = data.decode()
        except UnicodeDecodeError:
            path.write_bytes(data)
            self.use_file(path)
        else:
            self.set_mode("text")

    def set_mode(self, mode: Mode) -> None:
        """Switch to another mode."""
        self.mode = mode
        was_focused = self.has_focus_within
        self._switcher.current = f"stdin-{mode}"
        self.border_subtitle = choice([(f"screen.use_stdin_mode('{name}')", name) for name in modes()], mode)
        if mode == "file":
            self._file.update(_file_text(self.path, self._load_key))
        if was_focused:
            self.take_focus()

    def use_file(self, path: Path) -> None:
        """Use a file's bytes as stdin."""
        self.path = path
        self.set_mode("file")

    def file_problem(self, most_bytes: int | None = None) -> str | None:
        """Return a sentence that says why the chosen file cannot be used; None if it can."""
        if self.path is None:
            return f"No stdin file chosen; {self._load_key} chooses one."
        try:
            with self.path.open("rb") as file:
                size = file.seek(0, 2)
        except OSError as error:
            return f"The stdin file {self.path} cannot be read: {error.strerror}; {self._load_key} chooses another."
        if most_bytes is not None and size > most_bytes:
            return f"{self.path} is too large to edit here: {size_text(size)}, at most {size_text(most_bytes)}."
        return None

    def take_focus(self) -> None:
        """Focus the widget to type into, if the mode has one."""
        if self.mode == "interactive":
            self._typing.focus()
        elif self.mode == "text":
            self._text.focus()
        else:
            self.screen.set_focus(None)

    def started(self) -> None:
        """Note that a program is starting; in interactive mode, send it the lines typed so far."""
        if self.mode == "interactive":
            early, self._early, self.open = self._early, [], True
            self._sent.clear()
            self._typing.placeholder = f"a line for the program; Enter sends it, {self._end_key} ends the input"
            for line in early:
                self._send(line)

    def began(self) -> None:
        """Note that the program is running; in interactive mode, focus the line to type."""
        if self.mode == "interactive":
            self.take_focus()

    def ended(self) -> None:
        """Note that the program has ended."""
        self.open = False
        self._typing.placeholder = self._empty_line

    def _send(self, line: str | None) -> None:
        """Send a line or the end of the input to the program, or keep it for the next one."""
        if not self.open:
            if not self._early:
                self._sent.clear()
            if None not in self._early:
                self._early.append(line)
                self._show(line, f" · goes to the program when {self._run_key} starts it")
            return
        self._show(line)
        self.post_message(self.LineTyped(line))
        self.open = line is not None

    def _show(self, line: str | None, note: str = "") -> None:
        if line is None:
            rows = [Text("end of file", "dim italic")]
        else:
            rows = [visible(row) for row in line.removesuffix("\n").split("\n")[-SENT_LINES:]]
        rows[-1].append(note, "dim italic")
        for row in rows:
            self._sent.write(row)

    @property
    def _empty_line(self) -> str:
        return f"{self._run_key} starts the program; then type lines for it here"

    # ----------------------------------------------------------------------------- messages

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send the line."""
        event.stop()
        line = event.value
        self._typing.sent(line)
        self._send(line + "\n")

    def on_typing_pasted(self, event: Typing.Pasted) -> None:
        """Send the lines."""
        event.stop()
        self._send(event.lines)

    def on_typing_closed(self, event: Typing.Closed) -> None:
        """Send the rest of the line, if any, and then the end of the input, as a terminal does."""
        event.stop()
        if event.rest:
            self._send(event.rest)
        self._send(None)


_EMPTY_TEXT = "What the program reads from stdin. Empty: it reads end-of-file at once."


def _file_text(path: Path | None, load_key: str) -> str:
    if path is None:
        return f"No file chosen yet. {load_key} chooses one."
    try:
        with path.open("rb") as file:
            start = file.read(SHOWN_BYTES)
        size = path.stat().st_size
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}. {load_key} chooses another."
    more = f"\n… {size_text(size - len(start))} more" if size > len(start) else ""
    beginning = "\n".join(shown(line, None) for line in start.decode(errors="replace").split("\n"))
    return f"{path} ({size_text(size)})\n\n{beginning}{more}"
