"""How submissions to a problem are compiled: old packages were written for old compilers, others ask for memory."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from foundation.units import MIB
from languages import Language
from problems import package
from problems.problem import Problem
from problems.tools import with_commands


def dialect(problem: Problem, language: Language) -> Language:
    """Return the language as submissions to the problem are compiled; `lenient` in its `language.toml` says how."""
    language = _with_memory(language, problem.limits.compilation_memory_mib)
    file = language.file
    if problem.version not in package.LEGACY or not file.lenient or not file.compile or file.lenient[0] in file.compile:
        return language
    command, *words = file.compile
    return with_commands(language, compile_words=[command, *file.lenient, *words], run=file.run)


def _with_memory(language: Language, least_mib: int | None) -> Language:
    """Return the language with at least so much memory for its compiler."""
    if not language.file.compile or not least_mib or least_mib * MIB <= language.compile_limits.memory_bytes:
        return language
    limits = {**language.file.compile_limits, "memory": f"{least_mib}m"}
    return replace(language, file=msgspec.structs.replace(language.file, compile_limits=limits))
