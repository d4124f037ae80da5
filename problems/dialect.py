"""How the compiler reads the submissions of a package: those of old packages were written for old compilers."""

from __future__ import annotations

from languages import Language
from problems import package
from problems.problem import Problem
from problems.tools import with_commands


def dialect(problem: Problem, language: Language) -> Language:
    """Return the language as submissions to the problem are compiled; `lenient` in its `language.toml` says how."""
    file = language.file
    if problem.version not in package.LEGACY or not file.lenient or not file.compile or file.lenient[0] in file.compile:
        return language
    command, *words = file.compile
    return with_commands(language, compile_words=[command, *file.lenient, *words], run=file.run)
