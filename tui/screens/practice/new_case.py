"""Ask for a case of the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from problems.signature import Misread, Signature
from tui.screens.shared.dialogs import Dialog
from tui.text.visible import shown
from tui.widgets.stdin import EDITABLE_BYTES, StdinText


@dataclass(frozen=True, slots=True)
class Typed:
    """The texts typed for a case."""

    input: str
    answer: str


class _Text(StdinText):
    """A text field of the form."""


class NewCase(Dialog[Typed]):
    """The form for an own case; without an answer the case can be run but not judged.

    Args:
        stdin: the initial input.
        signature: the function's signature, if any: text that does not fit gets one warning.
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

    def __init__(self, stdin: str = "", signature: Signature | None = None) -> None:
        super().__init__()
        self._signature = signature
        self._told: Typed | None = None
        """The texts that the user was warned about."""
        self.input = _Text(stdin[:EDITABLE_BYTES], soft_wrap=False)
        self.answer = _Text("", soft_wrap=False, placeholder="empty: the case can be run, but not judged")

    def compose(self) -> ComposeResult:
        """Lay out the two text fields."""
        with Vertical(classes="box") as box:
            box.border_title = "A case of your own"
            yield Static("Input", markup=False)
            yield self.input
            yield Static("Expected output", markup=False)
            yield self.answer
            yield Static(id="case-wrong", markup=False)
            yield Static("ctrl+s save  ·  tab next text  ·  esc cancel", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Focus the input."""
        for area in self.query(TextArea):
            area.cursor_blink = False
        self.input.focus()

    def action_take(self) -> None:
        """Accept the texts; if they do not fit the signature, warn first and accept the second time."""
        typed = Typed(self.input.text, self.answer.text)
        wrong = malformed(typed, self._signature) if self._signature and typed != self._told else ""
        if not wrong:
            self.dismiss(typed)
            return
        self._told = typed
        said = self.query_one("#case-wrong", Static)
        said.update(f"{shown(wrong)}. Fix it, or press ctrl+s again to save it anyway.")
        said.display = True


def malformed(typed: Typed, signature: Signature) -> str:
    """Return what in a case does not fit the signature, without a final period; "" if it fits."""
    try:
        signature.arguments(typed.input)
    except Misread as error:
        return f"The input is not what the function takes: {error}"
    try:
        if typed.answer.strip():
            signature.answer(typed.answer)
    except Misread as error:
        return f"The answer is not what the function returns: {error}"
    return ""
