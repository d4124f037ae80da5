"""Languages and problems as a model reads them; never a solution, a hint or a secret case."""

from __future__ import annotations

from contextlib import suppress
from difflib import get_close_matches

from foundation.units import duration_text, size_text
from languages import Language
from problems import package
from problems.cluster.address import ClusterError
from problems.errors import PackageError
from problems.problem import Case, Interaction, Problem
from problems.starter import starter_of
from problems.transcript import LEGEND
from runner import RunnerError
from serve.mcp.told import Excerpt, Told
from serve.refusals import Refused, log_once
from serve.services import Services
from serve.v1.bodies import ProblemFacts
from serve.v1.facts import facts_of
from serve.v1.judging import all_problems, facts, read_problem

MOST_PROBLEMS = 200
"""How many problems one list has."""
NO_STATEMENT = "Its statement cannot be shown as text; the samples show the form of input and output."
MOST_SAMPLE = 4_000
"""Characters of a sample's input or answer."""


def languages_told(services: Services) -> Told:
    """Return the languages, with the versions of those whose images are there."""
    try:
        versions = {language.id: version for language, version in services.versions.of_all()}
        missing = "its image is not here: `code-runner images pull {0}` or `build {0}` on the server gets it"
        trouble = ""
    except (RunnerError, ClusterError) as error:
        log_once(str(error))
        versions, missing, trouble = {}, "", f"Nothing can be run now: {error}."
    found = services.catalogue.languages.values()
    lines = [_language_line(one, versions.get(one.id), missing.format(one.id)) for one in found]
    listed = [{"id": one.id, "version": versions.get(one.id), **_language_data(one)} for one in found]
    return Told("\n".join([*lines, trouble] if trouble else lines), {"languages": listed, "trouble": trouble})


def _language_line(language: Language, version: str | None, missing: str) -> str:
    names = ", ".join((*language.file.aliases, *language.file.endings))
    time, memory = duration_text(language.limits.run_ms), size_text(language.limits.memory_bytes)
    parts = [
        f"{language.id}: {language.name}{f' {version}' if version else ''}",
        f"also called {names}",
        f"main file {language.file.source}",
        f"{'compiled, ' if language.file.compile else ''}{time} and {memory} by default",
        *([missing] if missing and not version else ()),
    ]
    return "; ".join(parts)


def _language_data(language: Language) -> dict[str, object]:
    told = facts_of(language)
    return {
        "name": told.name,
        "aliases": told.aliases,
        "endings": told.endings,
        "main_file": language.file.source,
        "compiled": told.compiled,
        "limits": told.limits,
    }


def found_problem(identifier: str) -> Problem:
    """Return a problem by its id.

    Raises:
        Refused: there is none; the sentence names the nearest.
        PackageError: it cannot be read.
    """
    try:
        return read_problem(identifier)
    except PackageError as error:
        if error.kind != "not_found":
            raise
        near = get_close_matches(identifier[:80].lower(), [folder.name for folder in package.all_folders()], cutoff=0.5)
        remedy = f"did you mean {' or '.join(near)}?" if near else "call read_problem without an id for the list"
        raise Refused(404, f'problem: there is no problem "{error.where}"; {remedy}') from None


def problems_told(search: str) -> Told:
    """Return the list of problems, or of those that a word finds."""
    listed = all_problems()
    found = [one for one in listed if search.lower() in _searched(one)] if search else listed
    shown = found[:MOST_PROBLEMS]
    head = f'{len(found)} of {len(listed)} problems have "{search}" in them' if search else f"{len(listed)} problems"
    more = f"; the first {MOST_PROBLEMS} are listed, search finds the others" if len(found) > len(shown) else ""
    lines = [f"{one.id}: {one.name}{_kind(one.difficulty, one.topics)}" for one in shown]
    names = ("id", "name", "difficulty", "topics")
    told = [{name: getattr(one, name) for name in names} for one in shown]
    return Told("\n".join([f"{head}{more}. Read one with its id.", *lines]), {"total": len(found), "problems": told})


def _searched(one: ProblemFacts) -> str:
    return " ".join((one.id, one.name, one.difficulty, *one.topics)).lower()


def _kind(difficulty: str, topics: list[str]) -> str:
    said = "; ".join(filter(None, (difficulty, ", ".join(topics))))
    return f" ({said})" if said else ""


def problem_told(found: Problem, language: Language | None) -> Told:
    """Return a problem's statement, samples and limits, and its starter in this language if it has one."""
    told = facts(found)
    program = _starter(found, language)
    statement = found.statement()
    excerpts = [Excerpt.of("statement", statement or "", most=10 * MOST_SAMPLE)]
    for name, texts in _samples(found).items():
        excerpts += [Excerpt.of(f"{name}, {what}", text, most=MOST_SAMPLE) for what, text in texts.items()]
    if program:
        excerpts.append(Excerpt.of("starter", program, most=len(program)))
    words = [
        f"Problem {found.id}: {found.name}{_kind(told.difficulty, told.topics)}.",
        "Write a whole program that reads stdin and prints to stdout, and send it to judge_solution.",
        *([f"{found.how_it_is_run} In samples, {LEGEND}."] if found.interactive else ()),
        _limits(found),
        f"{len(found.samples)} of its {len(found.cases)} cases are samples, shown below.",
        *([f"Solutions may be in {', '.join(found.languages)} only."] if found.languages else ()),
        *([] if statement else [NO_STATEMENT]),
        *(_starter_words(language, program, talks=found.interactive) if language else ()),
    ]
    data = {
        "id": found.id,
        "name": found.name,
        "difficulty": told.difficulty,
        "topics": told.topics,
        "languages": list(found.languages),
        "limits": {"time_s": found.limits.time_s, "memory_mib": found.limits.memory_mib},
        "statement": excerpts[0].shown,
        "samples": [
            {"name": name} | {what: text[:MOST_SAMPLE] for what, text in texts.items()}
            for name, texts in _samples(found).items()
        ],
        "starter": program,
        "characters_left_out": {one.name: one.left_out for one in excerpts if one.left_out},
    }
    return Told("\n".join(words), data, tuple(excerpts))


def _limits(found: Problem) -> str:
    limits = found.limits
    time = duration_text(limits.time_s * 1000) if limits.time_s else "the language's own"
    memory = f"{limits.memory_mib} MiB" if limits.memory_mib else "the language's own"
    return f"Limits for each case: CPU time {time}, memory {memory}."


def _samples(found: Problem) -> dict[str, dict[str, str]]:
    """Return the texts of each sample by their names: input and answer, or the conversation."""
    return {one.name: _sample(one) for one in found.examples}


def _sample(one: Case | Interaction) -> dict[str, str]:
    if isinstance(one, Interaction):
        return {"conversation": one.text}
    return {"input": one.input.decode(errors="replace"), "answer": one.answer.decode(errors="replace")}


def _starter(found: Problem, language: Language | None) -> str:
    if language is None:
        return ""
    with suppress(OSError):
        return starter_of(found, language)
    return ""


def _starter_words(language: Language, program: str, *, talks: bool) -> list[str]:
    if not program:
        return [f"It has no starter in {language.name}."]
    does = "talks to the judge and flushes what it writes" if talks else "reads the input and prints the answer"
    return [f"The starter below {does}: write the body of its function, and send all of it."]
