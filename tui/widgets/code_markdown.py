"""Markdown whose code keeps its shape in a narrow pane."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Markdown
from textual.widgets.markdown import MarkdownFence

TAB = 4
HANG = 4
"""How much further than its line the rest of a long line is indented."""
_OPEN = "<?php\n"


class CodeBlock(MarkdownFence):
    """A fenced block; a long line of a known language goes on in the next one, indented."""

    @classmethod
    def highlight(cls, code: str, language: str, ansi: bool = False, dark: bool = False) -> Content:
        """Return the code in colours, tabs as spaces; PHP needs no opening tag."""
        code = code.expandtabs(TAB)
        if language == "php" and not code.startswith(_OPEN):
            return super().highlight(_OPEN + code, language, ansi, dark)[len(_OPEN) :]
        return super().highlight(code, language, ansi, dark)

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        self.set_content(self._highlighted_code)

    def set_content(self, content: Content) -> None:
        """Show the code, its lines as long as the block is wide."""
        width = self.content_size.width
        super().set_content(fitted(content, width) if self.lexer and width else content)


class CodeMarkdown(Markdown):
    """Markdown with such blocks."""

    BLOCKS = {**Markdown.BLOCKS, "fence": CodeBlock}  # noqa: RUF012  # as in Textual


def fitted(code: Content, width: int) -> Content:
    """Return the code with no line longer than the width; the rest of a line goes below it, indented further."""
    return Content("\n").join(piece for line in code.split("\n", allow_blank=True) for piece in _pieces(line, width))


def _pieces(line: Content, width: int) -> Iterator[Content]:
    text = line.plain
    start, indent = 0, len(text) - len(text.lstrip())
    room, hang = width, min(indent + HANG, width // 2)
    while len(text) - start > room:
        space = text.rfind(" ", max(start, indent) + 1, start + room + 1)
        end = space if space > 0 else start + room
        yield line[start:end].pad_left(hang if start else 0)
        start = end + (space > 0)
        room = width - hang
    yield line[start:].pad_left(hang if start else 0)
