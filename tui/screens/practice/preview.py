"""Preview a program's input or output as safe lines of bounded length."""

from __future__ import annotations

from textual.content import Content

from tui.text.visible import shown
from tui.widgets.pane import QUIET

MOST_LINES = 500
MOST_CHARACTERS = 1_000
"""Characters shown of a line."""


def preview(text: str, *, spaces: bool = False) -> Content:
    """Return the first lines of a text, long ones cut; `spaces` makes white space visible."""
    lines = text[: MOST_LINES * MOST_CHARACTERS].split("\n", MOST_LINES)[:MOST_LINES]
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    body = "\n".join(shown(signs(line) if spaces else line, MOST_CHARACTERS) for line in lines)
    more = text.count("\n") + (not text.endswith("\n")) - len(lines)
    note = f"\n… {more:,} more line{'s' if more != 1 else ''}" if more > 0 and text else ""
    return Content.assemble(body, (note, QUIET))


def signs(text: str) -> str:
    """Return the text with visible marks for its white space."""
    return text.replace(" ", "·").replace("\t", "→").replace("\r", "␍")
