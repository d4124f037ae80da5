"""Dialogs: the common frame, and the simple dialogs `Confirm`, `Ask`, `Open` and `Save`.

File names and other user text are never parsed as markup, and characters that could act on the
terminal are made visible.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, TypeVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Button, Input, OptionList, Static

from foundation.guest import SENTENCE, is_guest
from foundation.units import size_text
from languages import DefinitionError
from tui.text.times import moment_text
from tui.text.visible import masked, shown
from tui.widgets.entry import Entry

Answer = TypeVar("Answer")
CANCEL = "Cancel"


class Line(Entry):
    """A one-line input that displays unsafe characters masked, but keeps them in its value."""

    class _Highlighter(Highlighter):
        def __init__(self, line: Line) -> None:
            self.line = line

        def highlight(self, text: Text) -> None:
            text.plain = masked(self.line.value)  # `text` has already lost some control characters

    def on_mount(self) -> None:
        """Mask unsafe characters from the first draw on."""
        self.highlighter = self._Highlighter(self)


class Dialog(ModalScreen[Answer | None]):
    """The base of all dialogs: a box with a title. Escape or a click outside the box answers None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Cancel", show=False)]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
    }
    Dialog > .box {
        width: 64;
        max-width: 100%;
        height: auto;
        max-height: 100%;
        padding: 1 2;
        background: $surface;
        border: round $primary;
        border-title-color: $text-primary;
        border-title-style: bold;
        border-subtitle-color: $text-muted;
        Input {
            height: 1;
            border: none;
            padding: 0 1;
            background: $panel;
            background-tint: $foreground 0%;
        }
        .hint {
            width: 1fr;
            color: $text-muted;
        }
        .wrong {
            width: 1fr;
            color: $text-error;
        }
        Button {
            width: auto;
            min-width: 10;
            height: 1;
            border: none;
            padding: 0 1;
            margin-right: 2;
            color: $foreground;
            background: $panel;
            text-style: none;
            &:hover {
                background: $primary-muted;
            }
            &:focus {
                color: $button-color-foreground;
                background: $primary;
                text-style: bold;
            }
        }
        .buttons {
            height: auto;
        }
    }
    """

    def on_click(self, event: events.Click) -> None:
        """Cancel on a click outside the box."""
        if event.widget is self:
            self.action_give_up()

    def action_give_up(self) -> None:
        """Cancel; a dialog into which much is typed may ask first."""
        self.dismiss(None)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer and close if this is the top screen: a second click on a closed dialog closes nothing below it."""
        if self.app.screen_stack[-1:] != [self]:
            return AwaitComplete()
        return super().dismiss(result)


class Confirm(Dialog[str]):
    """A question with a few answers; returns the chosen one, or None for Cancel.

    Answer with the arrows and enter, or with an answer's underlined letter: the first that is still free.

    Args:
        question: what is about to happen, and what each answer does.
        choices: the answers; Cancel, whose letter is `c`, is added.
        careful: focus Cancel, so that pressing enter twice loses nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "app.focus_previous", "Previous answer", show=False),
        Binding("right,down", "app.focus_next", "Next answer", show=False),
    ]
    DEFAULT_CSS = """
    Confirm > .box .question {
        margin-bottom: 1;
    }
    """

    def __init__(self, question: str, *choices: str, careful: bool = False) -> None:
        super().__init__()
        self.question = question
        self.careful = careful
        self.choices: dict[str, str] = {}
        for choice in choices:
            letter = next(each for each in choice.lower() if each not in {*self.choices, CANCEL[0].lower()})
            self.choices[letter] = choice
        self.choices[CANCEL[0].lower()] = CANCEL

    def compose(self) -> ComposeResult:
        """Show the question above its answers."""
        with Vertical(classes="box"):
            yield Static(shown(self.question), classes="question", markup=False)
            with Horizontal(classes="buttons"):
                for letter, choice in self.choices.items():
                    at = choice.lower().index(letter)
                    words = Content.assemble(choice[:at], (choice[at], "underline"), choice[at + 1 :])
                    yield Button(words, name=choice)

    def on_mount(self) -> None:
        """Focus Cancel if `careful`; otherwise the first answer has the focus."""
        if self.careful:
            self.query(Button).last().focus()

    def on_key(self, event: events.Key) -> None:
        """Answer by letter."""
        if event.character and event.character.lower() in self.choices:
            event.stop()
            self._answer(self.choices[event.character.lower()])

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer with the pressed button."""
        self._answer(event.button.name)

    def _answer(self, choice: str | None) -> None:
        self.dismiss(None if choice == CANCEL else choice)


class Ask(Dialog[str]):
    """One line of input; returns the typed text, or None if cancelled.

    Args:
        title: the title, a few words.
        value: the initial text.
        placeholder: the hint shown while the line is empty.
        check: returns why a value is refused, or None if it is valid; called on every key press, so it must be fast.
        paths: whether the text is a file name that Tab completes; for guests, such a dialog closes at once.
        verb: the label for enter in the key hints.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete(1)", "Complete the file name", show=False),
        Binding("shift+tab", "complete(-1)", "Previous completion", show=False),
        Binding("down", "complete(1)", "Next completion", show=False),
        Binding("up", "complete(-1)", "Previous completion", show=False),
    ]
    DEFAULT_CSS = """
    Ask > .box {
        width: 76;
        .others, .others:focus {
            height: auto;
            min-height: 1;
            max-height: 8;
            border: none;
            padding: 0;
            background: transparent;
            color: $text-muted;
            scrollbar-size-vertical: 1;
        }
        .hint, .wrong {
            padding: 0 1;
        }
        .hint {
            margin-top: 1;
        }
    }
    """

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        placeholder: str = "",
        check: Callable[[str], str | None] = lambda _: None,
        paths: bool = False,
        verb: str = "OK",
    ) -> None:
        super().__init__()
        self.question = title
        self.value = value
        self.placeholder = placeholder
        self.check = check
        self.paths = paths
        self.keys = f"enter {verb}  ·  esc cancel" + ("  ·  tab complete" if paths else "")
        self.others = Candidates(classes="others")
        self.wrong = Static(classes="wrong", markup=False)
        self._refused = paths and is_guest()
        self._changed = False
        self._replaced = False
        """Whether an absolute path took the place of the initial text."""

    @property
    def line(self) -> Line:
        """The input line."""
        return self.query_one(Line)

    def compose(self) -> ComposeResult:
        """Lay out the line, path completions, the error and the key hints."""
        if self._refused:
            return
        with Vertical(classes="box") as box:
            box.border_title = Content(shown(self.question))
            yield Line(
                self.value,
                placeholder=self.placeholder,
                suggester=Paths() if self.paths else None,
                select_on_focus=False,
            )
            if self.paths:
                yield self.others
            yield self.wrong
            yield Static(self.keys, classes="hint", markup=False)

    def on_mount(self) -> None:
        """Show no error before the user types, and what is in the folder."""
        if self._refused:
            self.app.notify(SENTENCE, severity="warning")
            self.call_later(self.action_give_up)
            return
        self.wrong.display = False
        if self.paths:
            self._look_for(self.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Validate while typing, and look up path completions; an absolute path replaces the suggested folder."""
        now = self.line.value  # the user may have typed on since
        rest = now.removeprefix(self.value) if self.value else ""
        if self.paths and not self._replaced and rest != now and rest.startswith(("/", "~/")):
            self._replaced = True
            self._put(rest)
            return
        self._changed |= event.value != self.value
        if self._changed:
            self._refuse(self.check(event.value))
        if self.paths and event.value != self.others.chosen:
            self._look_for(event.value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the clicked completion."""
        self._put(self.others.names[event.option_index])
        self.line.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Accept the value if it is valid."""
        sentence = self.check(event.value)
        if sentence is None:
            self.take(event.value)
        self._refuse(sentence)

    def take(self, typed: str) -> None:
        """Accept a valid value."""
        self.dismiss(typed)

    def _refuse(self, sentence: str | None) -> None:
        self.wrong.update(f"✗ {shown(sentence, None)}" if sentence else "")
        self.wrong.display = bool(sentence)

    @work(exclusive=True)
    async def _look_for(self, value: str) -> None:
        found = await ways(value)
        if value == self.line.value:
            self.others.offer(value, found)

    @work(exclusive=True, group="complete")
    async def action_complete(self, step: int = 1) -> None:
        """Complete to the longest common start of the matches; if that adds nothing, go through them one by one."""
        value = self.line.value
        if not self.paths or self.line.cursor_position != len(value):
            return
        if value == self.others.chosen and len(self.others.names) > 1:
            self._put(self.others.next(step))
            return
        found = await ways(value)
        if found:
            common = os.path.commonprefix(found)  # noqa: RUF071  # a prefix in characters, not in folders
            self.others.offer(value, found)
            self._put(common if len(common) > len(value) else self.others.next(step))

    def _put(self, value: str) -> None:
        self.line.value = value
        self.line.cursor_position = len(value)


class Candidates(OptionList, can_focus=False):
    """The completions of a path, the one in the line highlighted; more than fit scroll."""

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes, markup=False)
        self.names: list[str] = []
        """Whole paths, as they would be in the line."""
        self.chosen: str | None = None
        """The one that was put into the line."""

    def offer(self, typed: str, names: Sequence[str]) -> None:
        """Show the completions of a text."""
        folder = typed.rpartition("/")[0]
        self.names, self.chosen = list(names), None
        self.clear_options()
        if len(names) > 1 or not typed.rpartition("/")[2]:
            self.add_options(path.removeprefix(f"{folder}/") for path in names)

    def next(self, step: int) -> str:
        """Choose the next (1) or previous (-1) completion, wrapping around."""
        before = self.names.index(self.chosen) if self.chosen in self.names else (-1 if step > 0 else 0)
        index = (before + step) % len(self.names)
        self.chosen = self.names[index]
        if self.option_count:
            self.highlighted = index
        return self.chosen


class Open(Ask):
    """Ask for a readable file; returns the typed path, or None if cancelled. It stays open until reading succeeds.

    Args:
        title: the title, a few words.
        value: the initial text.
        read: reads the file in a thread; raises DefinitionError if that fails.
    """

    def __init__(self, title: str, value: str, read: Callable[[Path], object]) -> None:
        super().__init__(title, value, check=not_a_file, paths=True, verb="open")
        self.read = read

    def take(self, typed: str) -> None:
        """Try to read the file."""
        self._open(typed)

    @work(exclusive=True, group="open")
    async def _open(self, typed: str) -> None:
        try:
            await asyncio.to_thread(self.read, path_of(typed).absolute())
        except DefinitionError as error:
            self._refuse(str(error))
        else:
            self.dismiss(typed)


class Save(Ask):
    """Ask for a file and write it; returns its path, or None if cancelled. It stays open until writing succeeds.

    Args:
        title: the title, a few words.
        value: the initial file name.
        write: writes the file; called in a thread.
        own: a file that may be overwritten without asking.
        check: as for `Ask`.
    """

    def __init__(
        self,
        title: str,
        value: str,
        write: Callable[[Path], object],
        *,
        own: Path | None = None,
        check: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        super().__init__(title, value, check=lambda typed: not_a_file(typed) or check(typed), paths=True, verb="save")
        self.write = write
        self.own = own

    def take(self, typed: str) -> None:
        """Write the file, asking before overwriting another one."""
        self._save(typed)

    @work(exclusive=True, group="save")
    async def _save(self, typed: str) -> None:
        path = path_of(typed)
        if path.absolute() != self.own and kind_of(path):
            question = (
                f"{path.absolute()} already exists{await asyncio.to_thread(age_of, path)}. Overwrite replaces it."
            )
            answer = await self.app.push_screen_wait(Confirm(question, "Overwrite", careful=True))
            if answer is None:
                return
        try:
            await asyncio.to_thread(self.write, path)
        except (OSError, UnicodeEncodeError) as error:
            self._refuse(unwritten(path, error))
        else:
            self.dismiss(str(path))


def age_of(path: Path) -> str:
    """Return a file's size and when it was changed, in brackets; empty if the file cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return ""
    when = datetime.fromtimestamp(found.st_mtime, UTC)
    return f" ({size_text(found.st_size)}, changed {moment_text(when)})"


def not_a_file(typed: str) -> str | None:
    """Return why the typed text cannot name a file, or None if it can."""
    if not typed.strip():
        return "Type a file name."
    return "This is a folder; name a file in it." if kind_of(path_of(typed)) == stat.S_IFDIR else None


def unwritten(path: Path, error: OSError | UnicodeEncodeError) -> str:
    """Return the message for a file that could not be written."""
    if isinstance(error, UnicodeEncodeError):
        reason = "the text holds half a character"
    elif isinstance(error, FileNotFoundError):
        reason = "there is no such folder"
    else:
        reason = error.strerror or str(error)
    return f"{path} cannot be written: {reason}."


class Paths(Suggester):
    """Suggest the first file or folder whose name starts with the typed text."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole path, keeping the user's spelling of its start."""
        return next(iter(await ways(value)), None)


async def ways(typed: str) -> list[str]:
    """Return completions of a path without blocking the event loop."""
    return await asyncio.to_thread(paths_from, typed)


def path_of(typed: str) -> Path:
    """Return the typed path with `~` expanded; an unknown `~user` is kept as a plain name."""
    path = Path(typed)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def kind_of(path: Path) -> int:
    """Return the file type (`stat.S_IFREG` and the like), or 0 if the path is missing or inaccessible."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError):
        return 0  # name too long, folder not accessible, NUL in the name


def paths_from(typed: str) -> list[str]:
    """Return the files and folders whose paths start with `typed`; folders end with a slash.

    `~` is the home folder. Hidden files need the typed dot. Unprintable names are left out.
    """
    folder, slash, begun = typed.rpartition("/")
    try:
        place = path_of(folder + slash)
        entries = [
            f"{folder}{slash}{entry.name}{'/' if entry.is_dir() else ''}"
            for entry in os.scandir(place)
            if entry.name.startswith(begun) and (begun or not entry.name.startswith(".")) and entry.name.isprintable()
        ]
    except (OSError, ValueError):
        return []  # folder missing or not readable, NUL in the name
    return sorted(entry for entry in entries if entry != typed)
