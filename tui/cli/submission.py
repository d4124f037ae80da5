"""A submission as the commands `judge`, `growth` and `race` take it: files of one program, and their language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from languages import Catalogue, Language
from runner import read_files
from runner.program import ProgramFiles, language_of
from runner.program_files import program_name


@dataclass(frozen=True, slots=True)
class Submission:
    """The submission and its language."""

    language: Language
    program: ProgramFiles


def submission_of(loaded: Catalogue, paths: tuple[Path, ...], lang: str | None = None, main: str = "") -> Submission:
    """Return the files as one submission.

    Raises:
        DefinitionError: if a file cannot be read, or the language is unknown.
    """
    files, name = read_files(paths), program_name(paths)
    language = loaded.find(lang) if lang else language_of(loaded, files, name)
    return Submission(language, ProgramFiles(files, name, main))
