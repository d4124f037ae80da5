"""What a problem is: data, as `problems.package` reads it from a package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from problems.signature import Signature

Difficulty = Literal["easy", "medium", "hard"]
StatementKind = Literal["markdown", "plain", "latex", "pdf"]
_SAMPLES = re.compile(r"^[ \t]*\{\{(?:nextsample|remainingsamples)\}\}[ \t]*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement, or an editorial, in one natural language."""

    language: str
    """`en`, `pt-BR`."""
    kind: StatementKind
    path: Path

    @property
    def shown(self) -> bool:
        """Whether it is text that a terminal can show; LaTeX and PDF are not."""
        return self.kind in ("markdown", "plain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test case: an input and the answer to it.

    Those of a package stay in their files until they are asked for; a user's own hold their text.
    """

    name: str
    """Below `data/`: `sample/1`, `secret/group/03-edge`."""
    input_from: Path | bytes
    answer_from: Path | bytes
    description: str = ""
    """What it tests; "" where the package does not say."""
    hint: str = ""
    """For who fails it."""
    args: tuple[str, ...] = ()
    """The submission's command-line arguments."""
    input_validator_args: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the validator's name; "" is for those that are not named."""
    output_validator_args: tuple[str, ...] = ()
    files: Path | None = None
    """A folder whose files lie in the submission's work folder."""

    @property
    def sample(self) -> bool:
        """Whether the statement shows it."""
        return self.name.startswith("sample/")

    @property
    def input(self) -> bytes:
        """What the submission gets on stdin."""
        return self.input_from if isinstance(self.input_from, bytes) else self.input_from.read_bytes()

    @property
    def answer(self) -> bytes:
        """What the output is compared with."""
        return self.answer_from if isinstance(self.answer_from, bytes) else self.answer_from.read_bytes()

    @property
    def input_bytes(self) -> int:
        """How long the input is, without reading it."""
        return _length(self.input_from)

    @property
    def answer_bytes(self) -> int:
        """How long the answer is, without reading it."""
        return _length(self.answer_from)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemLimits:
    """What the package says; None: nothing, and the language's own or the system's default counts."""

    time_s: float | None = None
    """CPU time for one case."""
    memory_mib: int | None = None
    output_mib: int | None = None
    code_kib: int | None = None
    compilation_time_s: int | None = None
    validation_time_s: int | None = None
    validation_memory_mib: int | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the package: a file, or a folder of files."""

    name: str
    """The file's or folder's own name."""
    path: Path
    constants: Mapping[str, str] = field(default_factory=dict)
    """What `{{name}}` in its text stands for."""

    def files(self) -> dict[str, bytes]:
        """Its files by their names, `sub/folder/file` below a folder."""
        if self.path.is_file():
            return {self.name: self._filled(self.path)}
        found = (path for path in sorted(self.path.rglob("*")) if path.is_file())
        return {
            path.relative_to(self.path).as_posix(): self._filled(path)
            for path in found
            if "__pycache__" not in path.parts
        }

    def _filled(self, path: Path) -> bytes:
        raw = path.read_bytes()
        return fill(raw.decode(errors="surrogateescape"), self.constants).encode(errors="surrogateescape")


@dataclass(frozen=True, slots=True)
class Demand:
    """What `submissions.yaml` asks of a submission: verdicts as the format writes them, `AC`, `WA`, `TLE`, `RTE`."""

    pattern: str
    """The one it stands under; a folder's own name is in the place of what the folder promises."""
    permitted: tuple[str, ...] = ()
    """Those that a case may get; empty: nothing is said of them."""
    required: tuple[str, ...] = ()
    """One of those must be got on a case at least; empty as above."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A solution, right or wrong, that the package brings to prove itself."""

    program: Program
    folder: str
    """`accepted`, `wrong_answer`, …: what it promises."""
    language: str | None = None
    """Where `submissions.yaml` names one."""
    demands: tuple[Demand, ...] = ()
    """What that file asks of it."""

    @property
    def name(self) -> str:
        """`accepted/solution.py`."""
        return f"{self.folder}/{self.program.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """`practice.yaml`: what an interview problem has beyond a contest's."""

    difficulty: Difficulty | None = None
    topics: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    """They open one by one."""
    signature: Signature | None = None
    """The function to write, from which the starters are made."""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A problem that was read from its package."""

    id: str
    """The folder's name, by which people call a built-in one."""
    folder: Path
    version: str
    """`2025-09`, `legacy`."""
    names: Mapping[str, str]
    """By natural language."""
    statements: tuple[Statement, ...]
    """One a language; none is told in `notes`."""
    editorials: tuple[Statement, ...] = ()
    limits: ProblemLimits = ProblemLimits()
    cases: tuple[Case, ...]
    """Samples first, then secret ones, each group by name."""
    validators: tuple[Program, ...] = ()
    """Custom output validators, all of which must accept; none: the default one."""
    input_validators: tuple[Program, ...] = ()
    submissions: tuple[Submission, ...] = ()
    include: Path | None = None
    """Files that go with every submission, in a folder a language."""
    generator: Program | None = None
    """`generators/generate.*`: prints a small input for the seed it is given."""
    attachments: tuple[Path, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    license: str = "unknown"
    credits: Any = None
    source: Any = None
    practice: Practice = Practice()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Keys of `problem.yaml` that no format knows, as they are."""
    notes: tuple[str, ...] = ()
    """What the reader left out or found odd, a sentence each; the problem can be judged all the same."""

    @property
    def name(self) -> str:
        """What people call it, in English where it can be."""
        return self.names.get("en") or next(iter(self.names.values()), self.id)

    @property
    def samples(self) -> tuple[Case, ...]:
        """The cases that the statement shows."""
        return tuple(case for case in self.cases if case.sample)

    def statement(self, language: str = "en") -> str | None:
        """The statement's text in this language, or in any; None where no text can be shown.

        The samples are not in it: they come from `samples`.
        """
        return self._text(self.statements, language)

    def editorial(self, language: str = "en") -> str | None:
        """How it is solved, as `statement`."""
        return self._text(self.editorials, language)

    def _text(self, texts: Iterable[Statement], language: str) -> str | None:
        shown = sorted((one for one in texts if one.shown), key=lambda one: (one.language != language, one.language))
        if not shown:
            return None
        return fill(_SAMPLES.sub("", shown[0].path.read_text(encoding="utf-8", errors="replace")), self.constants)


def _length(source: Path | bytes) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def fill(text: str, constants: Mapping[str, str]) -> str:
    """`text` with `{{name}}` replaced where `name` is a constant; others stay."""
    if not constants:
        return text
    return re.sub(r"\{\{([A-Za-z_][\w.]*)\}\}", lambda found: constants.get(found[1], found[0]), text)
