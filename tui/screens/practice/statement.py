"""Show a problem's statement, samples, opened hints and editorial."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Markdown

from foundation.units import MIB, size_text
from problems.problem import Case, Interaction, Problem
from problems.signature import AnySignature
from problems.transcript import LEGEND
from problems.values import try_example
from tui.text.limits import files_text, time_limit_text
from tui.text.scores import worth
from tui.text.statement import deeper, safe, statement
from tui.text.visible import shown
from tui.widgets import pixels
from tui.widgets.code_markdown import CodeMarkdown
from tui.widgets.pane import Pane
from tui.widgets.picture_markdown import PictureMarkdown
from tui.widgets.scroll import TextScroll

MOST_LINES, MOST_COLUMNS = 40, 400
"""Lines and columns shown of a sample."""
MOST_BYTES = 1 << 16
"""The largest sample that is shown as values."""
SAMPLE_WIDTH = 50
"""Characters on a line of a sample that is shown as values."""


class StatementPane(Pane):
    """The problem's texts in one scrolling pane."""

    DEFAULT_CSS = """
    StatementPane {
        VerticalScroll { scrollbar-size-vertical: 1; }
        Markdown { padding: 0 1; margin: 0; background: transparent; }
        Markdown MarkdownH1, Markdown MarkdownH2, Markdown MarkdownH3 {
            content-align: left middle;
            margin: 0;
            padding: 0;
            background: transparent;
            color: $text-accent;
            text-style: bold;
            border: none;
        }
        Markdown MarkdownH4 { margin: 0; padding: 0; color: $text-muted; text-style: none; }
        Markdown MarkdownBulletList, Markdown MarkdownOrderedList { margin: 0 0 1 0; padding: 0; }
        Markdown MarkdownFence { margin: 0 0 1 0; padding: 0 1; background: $boost; max-height: 100; }
        Markdown MarkdownFence { overflow: auto hidden; }  /* otherwise it shows a scrollbar when none is needed */
        Markdown MarkdownFence > Label { padding: 0; }
        .-absent { display: none; }
    }
    """

    def __init__(self, problem: Problem, language: str, key: str, pictures: str = "auto") -> None:
        """Make the pane.

        Args:
            problem: whose texts are shown.
            language: the natural language to prefer.
            key: opens a PDF.
            pictures: how pictures are shown, one of `foundation.settings.PICTURES`.
        """
        super().__init__(id="statement-pane")
        self.scroll = TextScroll()
        self.hints = 0
        """Number of open hints."""
        self.editorial = ""
        """The editorial; "" if the package has none."""
        self._problem = problem
        self._language = language
        self._how = f"{key} opens it."
        way = pixels.way(pictures, os.environ)
        self._statement = PictureMarkdown(problem.picture, way)
        self._hints = CodeMarkdown(open_links=False)
        self._editorial = PictureMarkdown(problem.picture, way)

    def compose(self) -> ComposeResult:
        """Lay out statement, hints and editorial."""
        with self.scroll:
            yield self._statement
            yield self._hints
            yield self._editorial

    @property
    def more_hints(self) -> bool:
        """Whether there are hints left to open."""
        return self.hints < len(self._problem.practice.hints)

    async def show(self) -> None:
        """Show the statement and samples from the top, with hints and editorial closed."""
        await self._statement.update(statement_text(self._problem, self._language, self._how))
        await self.show_hints(0)
        await self._put(self._editorial, "", reveal=False)
        self.scroll.scroll_home(animate=False)

    async def show_limit(self, problem: Problem) -> None:
        """Show the statement again where it stands, with the problem's time limit, which is known now."""
        await self._statement.update(statement_text(problem, self._language, self._how))

    async def show_hints(self, opened: int, *, reveal: bool = False) -> None:
        """Show the first `opened` hints; `reveal` scrolls to the last of them."""
        self.hints = opened
        await self._put(self._hints, hints_text(self._problem.practice.hints, opened), reveal=reveal)

    async def show_editorial(self) -> None:
        """Show the editorial and scroll to it."""
        await self._put(self._editorial, f"## Editorial\n\n{deeper(self.editorial)}", reveal=True)

    async def _put(self, part: Markdown, text: str, *, reveal: bool) -> None:
        part.set_class(not text, "-absent")
        await part.update(safe(text))
        if reveal and text and part.children:
            last = part.children[0] if part is self._editorial else part.children[-1]
            self.call_after_refresh(last.scroll_visible, animate=False, top=part is self._editorial)


def statement_text(problem: Problem, language: str = "en", how: str = "") -> str:
    """Return statement, samples, limits and the package's notes as one Markdown text, with its pictures as they stand.

    `how` says how to open a PDF.
    """
    text = statement(problem, language, how)
    parts = [deeper(safe(text.markdown).strip())]
    examples = problem.examples
    if problem.interactions:
        parts.append(f"*In the examples, {_plain(LEGEND)}.*")
    for number, example in enumerate(examples, start=1):
        words = f": {_plain(example.description)}" if example.description else ""
        parts.append(f"**Example {number}**{words}" if len(examples) > 1 or words else "")
        parts += _example(example, problem.practice.signature)
    parts.append(f"*{problem.how_it_is_run}*" if problem.how_it_is_run else "")
    parts.append(f"*{limits_text(problem)}*")
    if notes := (*text.notes, *problem.notes):
        parts += ["#### Notes on this package", "\n".join(f"- {_plain(safe(note))}" for note in notes)]
    return "\n\n".join(part for part in parts if part)


def limits_text(problem: Problem) -> str:
    """Return a case's time and memory limits in words, and what its groups are worth in a problem with scores."""
    limits = problem.limits
    memory = f", memory {size_text(limits.memory_mib * MIB)}" if limits.memory_mib else ""
    files = f" The program {files_text(problem)}." if files_text(problem) else ""
    points = f" {points.capitalize()}." if (points := worth(problem)) else ""
    return f"Time for each case: {time_limit_text(problem)}{memory}.{files}{points}"


def hints_text(hints: Sequence[str], opened: int) -> str:
    """Return the opened hints, numbered; "" if there are none."""
    if not opened:
        return ""
    parts = ["## Hints"]
    parts += [f"**{number} of {len(hints)}** · {hint.strip()}" for number, hint in enumerate(hints[:opened], start=1)]
    return "\n\n".join(parts)


def _example(example: Case | Interaction, signature: AnySignature | None) -> list[str]:
    return [_fence(example.text.encode())] if isinstance(example, Interaction) else _sample(example, signature)


def _sample(case: Case, signature: AnySignature | None) -> list[str]:
    if case.input_bytes + case.answer_bytes <= MOST_BYTES and (
        values := try_example(signature, case.input, case.answer, SAMPLE_WIDTH)
    ):
        return [_fence(values.encode())]
    return ["#### Input", _fence(case.input), "#### Answer", _fence(case.answer)]


def _fence(raw: bytes) -> str:
    """Return any text as a Markdown code block, fenced so that the text cannot close it."""
    lines = raw[: MOST_LINES * MOST_COLUMNS].decode(errors="replace").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    safe = [shown(line[:MOST_COLUMNS]) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        safe.append(f"… {len(lines) - MOST_LINES:,} more lines")
    longest = max((len(run) for line in safe for run in re.findall("`+", line)), default=0)
    marks = "`" * max(3, longest + 1)
    return "\n".join([f"{marks}text", *safe, marks])


def _plain(text: str) -> str:
    """Return the text escaped for Markdown."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", " ".join(text.split()))
