"""Write the user's work into a folder that is ready for git, and update it in place.

    summary = export(Path("solutions"), work(progress, problems), endings={"python": ".py"})

For each problem there are its sources (`two-lighthouses/heap.py`), the note and a README with what each source came
to; a README at the top lists the problems. A manifest in the folder has the digest of each file as it was written, so
that a file that the user changed, or that was there before, is left alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from foundation.files import replace_file
from foundation.units import duration_text, size_text
from languages import DefinitionError
from problems.growth_fit import CLASSES, classes_text
from problems.handed_in import ANSWER_ENDING
from problems.problem import Problem
from problems.progress import Progress
from problems.records import NOTE, Attempt, Draft, KeptGrowth, find_growth

MANIFEST = ".code-runner.json"
_WHAT = "code-runner export"
_GONE = ".txt"
"""The ending of a source whose language is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemWork:
    """What the user has done on one problem."""

    id: str
    problem: Problem | None
    """None if it was removed."""
    attempts: Sequence[Attempt]
    """The newest first."""
    drafts: Sequence[Draft]
    """One for each language, and the note."""
    other_notes: Sequence[Draft] = ()
    """Notes that another one displaced, the newest first."""
    growths: Sequence[KeptGrowth] = ()
    """What was measured of its solutions."""

    @property
    def title(self) -> str:
        """The problem's name."""
        return self.problem.name if self.problem else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportSummary:
    """What was written, by path in the folder."""

    written: Sequence[str]
    """New or changed files."""
    same: Sequence[str]
    """Files that were up to date."""
    removed: Sequence[str]
    """Files of an earlier export whose attempt is gone or has another name now."""
    left: Sequence[str]
    """Files that the user changed, or that were there before: not touched."""
    problems: int
    """Problems with any work."""


@dataclass(slots=True)
class _Source:
    """A source in the folder."""

    stem: str
    ending: str
    text: str
    language: str
    attempt: Attempt | None
    """None for a draft."""
    growth: KeptGrowth | None
    """None if it was not measured."""


def work(progress: Progress, problems: Iterable[Problem]) -> list[ProblemWork]:
    """Return the user's work on all problems, removed ones included, by id.

    Raises:
        ProgressError: the progress cannot be read.
    """
    known = {problem.id: problem for problem in problems}
    found = []
    for name in sorted({*progress.statuses(), *progress.drafted()}):
        kept, drafts = progress.kept_attempts(name), progress.drafts(name)
        others = [draft for draft in progress.superseded_drafts(name) if draft.language == NOTE]
        if kept.attempts or drafts:
            found.append(
                ProblemWork(
                    id=name,
                    problem=known.get(name),
                    attempts=kept.attempts,
                    drafts=drafts,
                    other_notes=others,
                    growths=kept.growths,
                )
            )
    return found


def export(folder: Path, works: Sequence[ProblemWork], endings: Mapping[str, str]) -> ExportSummary:
    """Write the work into a folder.

    Args:
        folder: made if it is missing.
        works: see `work`.
        endings: the ending of a language's files, by the language's id.

    Raises:
        DefinitionError: the folder is a file, or something in it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise DefinitionError(folder, "is a file", "name a folder to write your work into")
    files = dict(_files(works, endings))
    target = _Target(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.read()
        try:
            for path, raw in files.items():
                target.write(path, raw)
            for path in [path for path in target.known if path not in files]:
                target.remove(path)
        finally:
            target.save()
    except OSError as error:
        where = Path(error.filename2 or error.filename or folder)
        raise DefinitionError(
            where, f"cannot be written: {error.strerror}", "check space and permissions, or name another folder"
        ) from None
    return ExportSummary(
        written=target.written,
        same=target.same,
        removed=target.removed,
        left=target.left,
        problems=len(works),
    )


class _Manifest(msgspec.Struct):
    """The file that says what was written."""

    what: str
    files: dict[str, str]


@dataclass
class _Target:
    """The folder and its manifest."""

    folder: Path
    known: dict[str, str] = field(default_factory=dict)
    """Digests of the files as they were written, by path."""
    written: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def read(self) -> None:
        """Read the manifest.

        Raises:
            DefinitionError: it is damaged, so nobody knows which files are whose.
        """
        path = self.folder / MANIFEST
        if not path.exists():
            return
        try:
            told = msgspec.json.decode(path.read_bytes(), type=_Manifest)
        except msgspec.MsgspecError:
            told = None
        if told is None or told.what != _WHAT or not all(map(_is_inside, told.files)):
            raise DefinitionError(
                path, "is no list of exported files", "restore it, or delete it and all files that you have not changed"
            )
        self.known = told.files

    def write(self, name: str, raw: bytes) -> None:
        """Write a file, unless it is the user's."""
        path, digest = self.folder / name, _digest(raw)
        here = self._digest_of(path)
        if here == digest:
            self.known[name] = digest
            self.same.append(name)
        elif here == "" or here == self.known.get(name):
            path.parent.mkdir(exist_ok=True)
            replace_file(path, raw, private=False)
            self.known[name] = digest
            self.written.append(name)
        else:
            self.left.append(name)

    def remove(self, name: str) -> None:
        """Remove a file of an earlier export, unless the user changed it."""
        path = self.folder / name
        here = self._digest_of(path)
        if here not in ("", self.known[name]):
            self.left.append(name)
            return
        if here:
            path.unlink()
            self.removed.append(name)
            with suppress(OSError):  # something else is in it
                path.parent.rmdir()
        del self.known[name]

    def save(self) -> None:
        """Write the manifest."""
        told = {"what": _WHAT, "schema": 1, "files": dict(sorted(self.known.items()))}
        replace_file(self.folder / MANIFEST, (json.dumps(told, indent=1) + "\n").encode(), private=False)

    def _digest_of(self, path: Path) -> str:
        """Return the digest of a file; "" if there is none, and a word that no digest is for anything else."""
        if path.is_symlink() or path.parent.is_symlink():
            return "a link"
        if not path.parent.is_dir() and path.parent.exists():
            return "in a file"
        if not path.exists():
            return ""
        return _digest(path.read_bytes()) if path.is_file() else "no file"


def _is_inside(name: str) -> bool:
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


# ----------------------------------------------------------------------------------- what is in it


def _files(works: Sequence[ProblemWork], endings: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file."""
    rows = []
    for one in works:
        sources = _named(list(_sources(one, endings)))
        for name, source in sources:
            yield f"{one.id}/{name}", _raw(source.text)
        notes = [draft.source for draft in (*one.drafts, *one.other_notes) if draft.language == NOTE]
        for number, note in enumerate(dict.fromkeys(note for note in notes if note.strip()), start=1):
            yield f"{one.id}/{_numbered('notes', number)}.md", _raw(note)
        yield f"{one.id}/README.md", _raw(_page(one, sources))
        rows.append(_row(one, [name for name, _ in sources]))
    yield "README.md", _raw(_index(rows))


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")  # half a character stays as it was typed


def _sources(one: ProblemWork, endings: Mapping[str, str]) -> Iterator[_Source]:
    """Yield what is worth a file: attempts with a name, the last accepted of each language, other drafts."""

    def source(stem: str, text: str, language: str, attempt: Attempt | None) -> _Source:
        growth = find_growth(one.growths, language, text)
        return _Source(stem, endings.get(language, _GONE), text, language, attempt, growth)

    texts = set()
    named = [attempt for attempt in reversed(one.attempts) if attempt.name]  # the oldest keeps its file's name
    for attempt in named:
        texts.add(attempt.source)
        yield source(_slug(attempt.name), attempt.source, attempt.language, attempt)
    for language in sorted({attempt.language for attempt in one.attempts}):
        accepted = next((each for each in one.attempts if each.language == language and each.accepted), None)
        if accepted and accepted.source not in texts:
            texts.add(accepted.source)
            yield source("solution", accepted.source, language, accepted)
    for draft in sorted(one.drafts, key=lambda draft: draft.language):
        if draft.language != NOTE and draft.source not in texts:
            tried = next((each for each in one.attempts if each.source == draft.source), None)
            answer = draft.language.removesuffix(ANSWER_ENDING)  # such a draft is the answer to the case of that name
            made = source("draft", draft.source, draft.language, tried)
            if answer != draft.language:
                made.stem, made.ending = f"answer-{_slug(answer)}", ANSWER_ENDING
            yield made


def _named(sources: Sequence[_Source]) -> list[tuple[str, _Source]]:
    """Give each source a file name of its own."""
    taken: set[str] = set()
    found = []
    for source in sources:
        number = 1
        while (name := f"{_numbered(source.stem, number)}{source.ending}") in taken:
            number += 1
        taken.add(name)
        found.append((name, source))
    return found


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-_")[:60] or "attempt"


def _page(one: ProblemWork, sources: Sequence[tuple[str, _Source]]) -> str:
    """Return the README of a problem."""
    lines = [f"# {_cell(one.title)}", "", *_facts(one)]
    if sources:
        lines += [
            "| File | Language | Verdict | Passed | Slowest | Memory | CPU growth | Date |",
            "| --- | --- | --- | --- | --: | --: | --- | --- |",
        ]
        lines += [_source_row(name, source) for name, source in sources]
        lines += [""]
    count = len(one.attempts)
    lines.append(f"{count} attempt{'' if count == 1 else 's'}." if count else "Not judged yet.")
    return "\n".join(lines) + "\n"


def _facts(one: ProblemWork) -> list[str]:
    practice = one.problem.practice if one.problem else None
    if practice is None:
        return ["This problem is no longer installed.", ""]
    topics = practice.topics or (one.problem.keywords if one.problem else ())
    solved = any(attempt.accepted for attempt in one.attempts)
    pattern = practice.pattern if solved else ""  # it gives the way away
    facts = (practice.difficulty or "", practice.category_title, pattern, ", ".join(topics))
    words = " · ".join(part for part in facts if part)
    return [words, ""] if words else []


def _source_row(name: str, source: _Source) -> str:
    attempt = source.attempt
    growth = _growth(source.growth)
    if attempt is None:
        return f"| [{_cell(name)}]({name}) | {source.language} | not judged | | | | {growth} | |"
    time = "" if attempt.wall_ms is None else duration_text(attempt.wall_ms)
    memory = "" if attempt.memory_bytes is None else size_text(attempt.memory_bytes)
    verdict = (attempt.verdict or "stopped").replace("_", " ")
    figures = f"{verdict} | {attempt.passed}/{attempt.total} | {time} | {memory} | {growth}"
    return f"| [{_cell(name)}]({name}) | {source.language} | {figures} | {attempt.when.astimezone():%Y-%m-%d} |"


def _growth(growth: KeptGrowth | None) -> str:
    """Return the class of the CPU time; "" if it was not measured."""
    return "" if growth is None else classes_text(growth.cpu, growth.cpu_fits)


def _best_growth(one: ProblemWork, accepted: Sequence[Attempt]) -> KeptGrowth | None:
    """Return what grows most slowly of the accepted solutions that were measured."""
    found = [find_growth(one.growths, attempt.language, attempt.source) for attempt in accepted]

    def rank(growth: KeptGrowth) -> int:
        largest = growth.cpu or (growth.cpu_fits or CLASSES)[-1]
        return CLASSES.index(largest)

    return min((growth for growth in found if growth), key=rank, default=None)


def _row(one: ProblemWork, names: Sequence[str]) -> str:
    """Return the problem's row of the README at the top."""
    accepted = [attempt for attempt in one.attempts if attempt.accepted]
    status = "solved" if accepted else "tried" if one.attempts else "begun"
    last = max((accepted or one.attempts), key=lambda attempt: attempt.when, default=None)
    best = min((attempt.wall_ms for attempt in accepted if attempt.wall_ms is not None), default=None)
    difficulty = (one.problem.practice.difficulty if one.problem else None) or ""
    cells = [f"[{_cell(one.title)}]({one.id}/)", difficulty, status, ", ".join(map(_cell, names))]
    cells += ["" if best is None else duration_text(best), _growth(_best_growth(one, accepted))]
    cells += [f"{last.when.astimezone():%Y-%m-%d}" if last else ""]
    return f"| {' | '.join(cells)} |"


def _index(rows: Sequence[str]) -> str:
    solved = sum("| solved |" in row for row in rows)
    head = ["# Practice", "", f"{solved} of {len(rows)} solved. Written by `code-runner problems export`.", ""]
    names = "| Problem | Difficulty | Status | Files | Best | CPU growth | Date |"
    table = [names, "| --- | --- | --- | --- | --: | --- | --- |", *rows]
    return "\n".join([*head, *(table if rows else ["Nothing yet."])]) + "\n"


def _cell(text: str) -> str:
    """Return a text that cannot break out of a table's cell."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))
