"""Ask for a case of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from problems.notation import Misread
from problems.signature import AnySignature, ClassSignature
from problems.values import answer_text, arguments_text, stdin_of, stdout_of, try_arguments
from tui.screens.shared.dialogs import Dialog
from tui.text.visible import shown
from tui.widgets.stdin import EDITABLE_BYTES, StdinText


@dataclass(frozen=True, slots=True)
class Typed:
    """A case as programs read and write it."""

    input: str
    answer: str
    """"" if it is to be worked out, or unknown."""


class _Text(StdinText):
    """A text field of the form."""


class NewCase(Dialog[Typed]):
    """The form for an own case, typed as values of the signature or as the text that programs read.

    Args:
        stdin: the initial input.
        signature: the function's signature, if any: a text that does not fit gets one warning.
        solved: whether the package has a solution that works out the answer if none is typed.
        talks: whether the judge answers while programs run: input and answer are files that it alone reads.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "take", "Save", show=False),
        Binding("tab", "app.focus_next", "Next text", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", "Previous text", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    NewCase > .box {
        width: 76;
        Static { width: 1fr; }
        TextArea, TextArea:focus { height: 5; border: none; padding: 0 1; background: $panel; margin-bottom: 1; }
        TextArea:focus { background: $boost; }
        #case-wrong { color: $text-warning; display: none; margin-bottom: 1; }
    }
    """

    def __init__(
        self, stdin: str = "", signature: AnySignature | None = None, *, solved: bool = False, talks: bool = False
    ) -> None:
        super().__init__()
        self._signature = signature
        self._talks = talks
        self._told: tuple[str, tuple[str, str]] | None = None
        """The last warning, and the texts that it was about."""
        values = try_arguments(signature, stdin.encode(errors="replace"))
        self.input = _Text((values or stdin)[:EDITABLE_BYTES])
        empty = "empty: the package's solution works it out" if solved else "empty: the case can be run, but not judged"
        self.answer = _Text("", placeholder="empty: many judges need none" if talks else empty)
        self._given = self._texts

    def compose(self) -> ComposeResult:
        """Lay out the two text fields."""
        with Vertical(classes="box") as box:
            box.border_title = "A case of your own"
            given, answer = self._words
            yield Static(given, markup=False)
            yield self.input
            yield Static(answer, markup=False)
            yield self.answer
            yield Static(id="case-wrong", markup=False)
            yield Static("ctrl+s save  ·  tab next text  ·  esc cancel", classes="hint", markup=False)

    @property
    def _words(self) -> tuple[str, str]:
        """What the two texts are."""
        if self._talks:
            return "Input: what the judge reads, as in the samples' files", "Answer file of the judge"
        if self._signature:
            return "Input: values as in the examples, or stdin", "Expected answer"
        return "Input", "Expected output"

    def on_mount(self) -> None:
        """Focus the input."""
        for area in self.query(TextArea):
            area.cursor_blink = False
        self.input.focus()

    @property
    def _texts(self) -> tuple[str, str]:
        return self.input.text, self.answer.text

    def action_take(self) -> None:
        """Accept the texts; if they do not fit the signature, warn first and accept the second time."""
        try:
            typed = as_programs_read(*self._texts, self._signature)
        except Misread as wrong:
            if not self._warned(f"{shown(str(wrong))}. Fix it, or press ctrl+s again to save it anyway."):
                return
            typed = Typed(*self._texts)
        self.dismiss(typed)

    def action_give_up(self) -> None:
        """Cancel; if something was typed, warn first and cancel the second time."""
        if self._texts == self._given or self._warned("What you typed is not saved. Press esc again to lose it."):
            self.dismiss(None)

    def _warned(self, sentence: str) -> bool:
        """Show a warning; return whether it is there already, about the same texts."""
        told, self._told = self._told, (sentence, self._texts)
        said = self.query_one("#case-wrong", Static)
        said.update(sentence)
        said.display = True
        return told == self._told


def as_programs_read(given: str, answer: str, signature: AnySignature | None) -> Typed:
    """Return the case in the notation that programs read; both texts may be in it already.

    Raises:
        Misread: a text does not fit the signature; the message has no final period.
    """
    if signature is None:
        return Typed(given, answer)
    who = "class" if isinstance(signature, ClassSignature) else "function"
    what = f"The input is not what the {who} takes"
    stdin = _as_programs_read(given, what, partial(stdin_of, signature), partial(arguments_text, signature))
    if not answer.strip():
        return Typed(stdin, "")
    what = f"The answer is not what the {who} returns"
    read, check = partial(stdout_of, signature, stdin), partial(answer_text, signature, stdin)
    return Typed(stdin, _as_programs_read(answer, what, read, check))


def _as_programs_read(text: str, what: str, read: Callable[[str], str], check: Callable[[str], object]) -> str:
    """Return what a typed text stands for, or the text, if it is in the notation already."""
    try:
        return read(text)
    except Misread as error:
        try:
            check(text)
        except Misread:
            raise Misread(f"{what}: {error}") from None
        return text
