"""Submissions to problems of type submit-answer: files with the output for each case, in place of a program.

    text = to_text({"secret/1.out": "42"})  # all of them as one text, which attempts are kept as
    program(text)                           # the submission that it stands for

The format leaves open how they are named. Here, a case `secret/group/1` has the file `secret/group/1.out`, or `.ans`,
`.txt` or without ending; folders may be left out as long as it is clear which case is meant, and a submission of one
file is the answer to the only secret case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from foundation.settings import Settings
from languages import Catalogue, Language
from languages.definition import LanguageFile
from problems.endings import language_name
from problems.problem import Case, Problem
from runner import Result
from runner.program import ProgramFiles, language_of
from runner.source import Source

ANSWERS = "answers"
"""The id that stands for a language where the submission is no program."""
ANSWER_ENDING = ".out"
_ENDINGS = (ANSWER_ENDING, ".ans", ".txt")
_HEAD = re.compile(r"^=== (\S+) ===\n", re.MULTILINE)
"""The line above each answer in a text with all of them."""
_LIKE_HEAD = re.compile(r"^(\\*===)", re.MULTILINE)
_KEPT_HEAD = re.compile(r"^\\(\\*===)", re.MULTILINE)
"""The beginning of a line of an answer that looks like one, as it is and as it is kept."""


def language_for(problem: Problem, catalogue: Catalogue, files: Mapping[str, bytes], name: str) -> Language:
    """Return the language of a submission, `ANSWERS` if it is none and the problem takes answers.

    Raises:
        DefinitionError: no file names a language, or they name several.
    """
    if problem.takes_answers and not any(language_name(path) for path in files):
        return no_language(catalogue.settings)
    return language_of(catalogue, files, name)


def no_language(settings: Settings) -> Language:
    """Return what stands for the language of answers."""
    file = LanguageFile(name="Answers", endings=[], image="", source="", run=[], version=[])
    return Language(id=ANSWERS, file=file, folders=(), settings=settings)


def file_of(case: Case) -> str:
    """Return the name of the file with the answer to a case."""
    return f"{case.name}{ANSWER_ENDING}"


def to_text(answers: Mapping[str, str]) -> str:
    """Return these files as one text; `of_text` reads it."""
    kept = {name: _LIKE_HEAD.sub(r"\\\1", text) for name, text in answers.items()}
    return "".join(f"=== {name} ===\n{text}\n" for name, text in kept.items())


def of_text(text: str) -> dict[str, str]:
    """Return the files of a text that `to_text` has made."""
    _, *parts = _HEAD.split(text)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return {name: _KEPT_HEAD.sub(r"\1", told.removesuffix("\n")) for name, told in pairs}


def program(text: str) -> ProgramFiles:
    """Return the submission of a text that `to_text` has made."""
    return ProgramFiles({name: told.encode(errors="replace") for name, told in of_text(text).items()}, ANSWERS)


def source_of(given: Source | ProgramFiles) -> Source:
    """Return the files of a submission, none of which is a main file."""
    files = given.files(ANSWERS) if isinstance(given, Source) else given.files
    return Source(b"", "", tuple(sorted(files.items())))


def matched(cases: Sequence[Case], files: Mapping[str, bytes]) -> dict[str, bytes | str]:
    """Return the answer to each case by its name, or why there is none."""
    secret = [case.name for case in cases if not case.sample]
    if len(files) == 1 and len(secret) == 1:
        return {case.name: _none(case.name) for case in cases if case.sample} | {secret[0]: next(iter(files.values()))}
    found: dict[str, list[str]] = {case.name: [] for case in cases}
    for path in sorted(files):
        meant = [name for name in found if _means(path, name)]
        exact = [name for name in meant if _stem(path) == PurePosixPath(name).parts]
        for name in exact or meant:
            found[name].append(path if len(exact or meant) == 1 else "")
    return {name: _only(name, paths, files) for name, paths in found.items()}


def wanted(cases: Sequence[Case], files: Mapping[str, bytes]) -> tuple[Case, ...]:
    """Return the cases to judge: samples only if there is an answer to them."""
    known = matched(cases, files)
    return tuple(case for case in cases if not case.sample or isinstance(known[case.name], bytes))


def result_of(output: bytes, language: Language) -> Result:
    """Return what stands for a run that printed this output."""
    return Result(language=ANSWERS, verdict="ok", limits=language.limits, stdout_bytes=output, exit_code=0)


def _means(path: str, case: str) -> bool:
    """Return whether a file may be the answer to a case: one's path is the end of the other's."""
    stem, parts = _stem(path), PurePosixPath(case).parts
    return parts[-len(stem) :] == stem or stem[-len(parts) :] == parts


def _stem(path: str) -> tuple[str, ...]:
    pure = PurePosixPath(path)
    return (pure.with_suffix("") if pure.suffix in _ENDINGS else pure).parts


def _only(name: str, paths: Sequence[str], files: Mapping[str, bytes]) -> bytes | str:
    if not paths:
        return _none(name)
    if len(paths) > 1:
        listed = ", ".join(path for path in paths if path)
        return f"more than one file may be the answer to it{f': {listed}' if listed else ''}"
    return (
        files[paths[0]] if paths[0] else "the name of its file may mean other cases too; put it into the case's folder"
    )


def _none(name: str) -> str:
    return f"there is no answer to it: no file {name}.out"
