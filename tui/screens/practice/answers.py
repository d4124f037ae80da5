"""Answers typed in place of a program: in a problem that takes them, each case has an editor with a file of its own."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from foundation.settings import Settings
from languages import Language
from languages.definition import LanguageFile
from problems import handed_in
from problems.problem import Problem
from tui.screens.practice.case_table import case_name


def answer_sheets(problem: Problem, settings: Settings) -> dict[str, Language]:
    """Return what stands for the language of the answer to each case, by the answer's file; none in other problems.

    The id, which drafts are saved under, is no language's: it has a dot. Secret cases come first.
    """
    if not problem.takes_answers:
        return {}
    cases = sorted((case for case in problem.cases if case.static is None), key=lambda case: case.sample)
    plain = handed_in.no_language(settings).file
    return {
        name: Language(id=name, file=_file(plain, name, case_name(case)), folders=(), settings=settings)
        for case in cases
        if (name := handed_in.file_of(case))
    }


def _file(plain: LanguageFile, name: str, case: str) -> LanguageFile:
    return msgspec.structs.replace(
        plain, name=f"answer to {case}", endings=[handed_in.ANSWER_ENDING], source=name, quotes=""
    )


def typed_words(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the beginning of each answer that was typed, for the table of cases, by the answer's file."""
    return {name: f"answer: {' '.join(text[:200].split())}" for name, text in texts.items()}
