"""A problem's statement in words: what stands in its place where a terminal cannot show it."""

from __future__ import annotations

from pathlib import Path

from problems.problem import Problem, Text
from tui.text.visible import masked

_KEPT = "\n\t\u00a0\u200d"
"""Line breaks, tabs, no-break spaces, and what joins emoji."""
NO_STATEMENT = "This problem has no statement; its samples explain it."


def safe(text: str) -> str:
    """Return a Markdown text without control characters, which a terminal would obey."""
    return masked(text, _KEPT)


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
