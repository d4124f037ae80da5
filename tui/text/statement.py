"""A problem's statement in words: what stands in its place where a terminal cannot show it."""

from __future__ import annotations

import re
from pathlib import Path

from problems.problem import Problem, Text
from tui.text.visible import masked

_KEPT = "\n\t\u00a0\u200d"
"""Line breaks, tabs, no-break spaces, and what joins emoji."""
_PICTURE = re.compile(
    r"!\[(?P<words>[^\]\n]{0,500})\]\((?:<(?P<odd>[^>\n]{0,500})>|(?P<plain>[^)\s]{0,500}))[^)\n]{0,500}\)(?:\{[^}\n]{0,200}\})?"
)
"""With the width in braces that problemtools reads."""
NO_STATEMENT = "This problem has no statement; its samples explain it."


def with_pictures_named(text: str) -> str:
    """Return a Markdown text with each picture's words and file in its place, for where none can be shown."""
    return _PICTURE.sub(
        lambda found: picture_name(found["words"], (found["odd"] or found["plain"]).replace("_", r"\_")), text
    )


def picture_name(words: str, file: str) -> str:
    """Return what stands for a picture: its words and file, or the file alone where the words are the same."""
    return f"▣ {file}" if not words or words.replace("\\", "") == file.replace("\\", "") else f"▣ {words} ({file})"


def safe(text: str) -> str:
    """Return a Markdown text without control characters, which a terminal would obey."""
    return masked(text, _KEPT)


def deeper(text: str) -> str:
    """Return a Markdown text without its top-level title, which stands elsewhere already."""
    return re.sub(r"^# +.*\n+", "", text.strip(), count=1)


def statement(problem: Problem, language: str, how: str) -> Text:
    """Return the statement, or what stands in its place; `how` says how a PDF is opened."""
    if found := problem.text(language):
        return found
    if pdf := problem.pdf(language):
        return Text(f"The statement is a PDF, {pdf_name(problem, pdf)}. {how}", language)
    return Text(NO_STATEMENT, language)


def pdf_name(problem: Problem, pdf: Path) -> str:
    """Return the PDF's path within its package."""
    return pdf.relative_to(problem.folder).as_posix()
