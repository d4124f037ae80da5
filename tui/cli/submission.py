"""A submission as the commands `judge`, `growth` and `race` take it: files of one program, and their language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from languages import Catalogue, Language
from problems.handed_in import language_for
from problems.problem import Problem
from runner import read_files
from runner.program import ProgramFiles, language_of
from runner.program_files import program_name


@dataclass(frozen=True, slots=True)
class Submission:
    """The submission and its language."""

    language: Language
    program: ProgramFiles


def submission_of(
    loaded: Catalogue, paths: tuple[Path, ...], lang: str | None = None, main: str = "", problem: Problem | None = None
) -> Submission:
    """Return the files as one submission, to a problem that may take answers in place of a program.

    Raises:
        DefinitionError: if a file cannot be read, or the language is unknown.
    """
    files, name = read_files(paths), program_name(paths)
    if lang:
        language = loaded.find(lang)
    else:
        language = language_for(problem, loaded, files, name) if problem else language_of(loaded, files, name)
    return Submission(language, ProgramFiles(files, name, main))
