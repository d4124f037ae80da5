"""Dialogs: what lies over the screen until it is answered, and the plain ones, `Confirm`, `Ask` and `Save`.

File names and other text of the user's is shown as it is, never as markup, with characters that
could do something to the terminal made visible.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, TypeVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Button, Input, Static

from languages import DefinitionError
from tui.text.visible import masked, shown
from tui.widgets.entry import Entry

Answer = TypeVar("Answer")
CANCEL = "Cancel"


class Line(Entry):
    """One line of input that masks unsafe characters; the value keeps them."""

    class _Highlighter(Highlighter):
        def __init__(self, line: Line) -> None:
            self.line = line

        def highlight(self, text: Text) -> None:
            text.plain = masked(self.line.value)  # the text given has lost some control characters

    def on_mount(self) -> None:
        """From the first time it is shown."""
        self.highlighter = self._Highlighter(self)


class Dialog(ModalScreen[Answer | None]):
    """The frame of all that lies over the screen: a box with a title; escape or a click beside it answers None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Cancel", show=False)]
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
        """Beside the box."""
        if event.widget is self:
            self.dismiss(None)


class Confirm(Dialog[str]):
    """A question with a few answers; gives the one that was chosen, None for Cancel.

    The arrows and enter choose, or the first letter of an answer alone.

    Args:
        question: one sentence.
        choices: what can be answered, each with a first letter of its own; Cancel is added.
        careful: Cancel has the focus: who presses enter twice loses nothing.
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
        self.choices = {choice[0].lower(): choice for choice in (*choices, CANCEL)}
        assert len(self.choices) == len(choices) + 1, "first letters must differ"

    def compose(self) -> ComposeResult:
        """The question above its answers."""
        with Vertical(classes="box"):
            yield Static(shown(self.question), classes="question", markup=False)
            with Horizontal(classes="buttons"):
                for choice in self.choices.values():
                    yield Button(Content.assemble((choice[0], "underline"), choice[1:]), name=choice)

    def on_mount(self) -> None:
        """The first answer has the focus, or the last."""
        if self.careful:
            self.query(Button).last().focus()

    def on_key(self, event: events.Key) -> None:
        """A first letter."""
        if event.character and event.character.lower() in self.choices:
            event.stop()
            self._answer(self.choices[event.character.lower()])

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """An answer."""
        self._answer(event.button.name)

    def _answer(self, choice: str | None) -> None:
        self.dismiss(None if choice == CANCEL else choice)


class Ask(Dialog[str]):
    """One line of input; gives what was typed, None for escape.

    Args:
        title: what is asked for, a few words.
        value: what stands there at first.
        placeholder: what is shown while nothing is typed.
        check: the sentence that refuses a value, None for a good one; asked at every key, so it must be quick.
        paths: a file's name is asked for: Tab completes it.
        verb: what enter does, for the line of keys.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", "Complete the file's name", show=False)]
    DEFAULT_CSS = """
    Ask > .box {
        width: 76;
        .others {
            padding: 0 1;
            color: $text-muted;
            height: 1;
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
        self.others = Static(classes="others", markup=False)
        self.wrong = Static(classes="wrong", markup=False)
        self._changed = False

    @property
    def line(self) -> Line:
        """Where it is typed."""
        return self.query_one(Line)

    def compose(self) -> ComposeResult:
        """The line, what a path may go on as, and why it cannot be taken."""
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
        """Nothing is wrong before something was typed."""
        self.wrong.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at once what is wrong; look for files that begin so."""
        self._changed |= event.value != self.value
        if self._changed:
            self._refuse(self.check(event.value))
        if self.paths:
            self._look_for(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take it, unless it is wrong."""
        sentence = self.check(event.value)
        if sentence is None:
            self.take(event.value)
        self._refuse(sentence)

    def take(self, typed: str) -> None:
        """Do with a good value what enter is for."""
        self.dismiss(typed)

    def _refuse(self, sentence: str | None) -> None:
        self.wrong.update(f"✗ {shown(sentence, None)}" if sentence else "")
        self.wrong.display = bool(sentence)

    @work(exclusive=True)
    async def _look_for(self, value: str) -> None:
        folder = value.rpartition("/")[0]
        names = [path.removeprefix(f"{folder}/") for path in await ways(value)]
        self.others.update("   ".join(names) if len(names) > 1 else "")

    @work(exclusive=True, group="complete")
    async def action_complete(self) -> None:
        """Take the name that is suggested; what all that are possible have in common where there are several."""
        found = await ways(self.line.value) if self.paths else []
        if found and self.line.cursor_position == len(self.line.value):
            common = os.path.commonprefix(found)  # noqa: RUF071  # characters, not folders, are meant
            self.line.value = common if len(common) > len(self.line.value) else found[0]
            self.line.cursor_position = len(self.line.value)


class Open(Ask):
    """Asks for a file that can be opened; gives what was typed, None for escape. It stays until it can be.

    Args:
        title: what is opened, a few words.
        value: what stands there at first.
        read: raises DefinitionError where it cannot be; called in a thread.
    """

    def __init__(self, title: str, value: str, read: Callable[[Path], object]) -> None:
        super().__init__(title, value, check=not_a_file, paths=True, verb="open")
        self.read = read

    def take(self, typed: str) -> None:
        """See whether it can be read."""
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
    """Asks for a file and writes it; gives its path, None for escape. It stays until that could be done.

    Args:
        title: what is saved, a few words.
        value: the name that stands there at first.
        write: writes it; called in a thread.
        own: a file that may be written over unasked.
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
        """Write it; ask before another file goes."""
        self._save(typed)

    @work(exclusive=True, group="save")
    async def _save(self, typed: str) -> None:
        path = path_of(typed)
        if path.absolute() != self.own and kind_of(path):
            answer = await self.app.push_screen_wait(Confirm(f"{path.name} exists already.", "Overwrite", careful=True))
            if answer is None:
                return
        try:
            await asyncio.to_thread(self.write, path)
        except (OSError, UnicodeEncodeError) as error:
            self._refuse(unwritten(path, error))
        else:
            self.dismiss(str(path))


def not_a_file(typed: str) -> str | None:
    """Why a file cannot have the name that was typed; None where it can."""
    if not typed.strip():
        return "Type a file's name."
    return "This is a folder; name a file in it." if kind_of(path_of(typed)) == stat.S_IFDIR else None


def unwritten(path: Path, error: OSError | UnicodeEncodeError) -> str:
    """The sentence for a file that could not be written."""
    if isinstance(error, UnicodeEncodeError):
        reason = "the text holds half a character"
    elif isinstance(error, FileNotFoundError):
        reason = "there is no such folder"
    else:
        reason = error.strerror or str(error)
    return f"{path} cannot be written: {reason}."


class Paths(Suggester):
    """Suggests the first file or folder whose name begins as what was typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole path, written as the user began it."""
        return next(iter(await ways(value)), None)


async def ways(typed: str) -> list[str]:
    """How a path that was begun may go on, without holding up the event loop."""
    return await asyncio.to_thread(paths_from, typed)


def path_of(typed: str) -> Path:
    """The path that was typed: `~` is the home folder; where there is no such user it is a name like any other."""
    path = Path(typed)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def kind_of(path: Path) -> int:
    """What is there: `stat.S_IFREG` and the like; 0 for nothing, and for what cannot be looked at."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError):
        return 0  # a name that is too long, a folder that is not ours to look into, a NUL


def paths_from(typed: str) -> list[str]:
    """The files and folders whose names begin as `typed`, folders with a slash at their end.

    `~` is the home folder. Hidden ones need the dot. Names that cannot be typed are left out.
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
        return []  # no such folder, not ours to read, a NUL
    return sorted(entry for entry in entries if entry != typed)
