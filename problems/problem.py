"""The data of a problem, as `problems.package` reads it from a package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from problems.categories import CATEGORIES, STYLES
from problems.errors import PackageError
from problems.groups import Group
from problems.growth_fit import GrowthClass
from problems.statements import StatementKind

if TYPE_CHECKING:
    from problems.signature import AnySignature

Difficulty = Literal["easy", "medium", "hard"]
ValidationKind = Literal["invalid_input", "invalid_output", "valid_output"]
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
        """Whether a terminal can show it; a PDF cannot be shown."""
        return self.kind != "pdf"


@dataclass(frozen=True, slots=True)
class Text:
    """A statement or an editorial as Markdown."""

    markdown: str
    language: str
    """The natural language that it is in, which may be another than was asked for."""
    notes: tuple[str, ...] = ()
    """One sentence for each oddity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test case: an input and its answer.

    A package's cases stay on disk until they are read; a user's own cases hold their text.
    """

    name: str
    """The path below `data/`: `sample/1`, `secret/group/03-edge`."""
    input_from: Path | bytes
    answer_from: Path | bytes
    description: str = ""
    """What the case tests; "" if the package does not say."""
    hint: str = ""
    """Shown to those who fail it."""
    args: tuple[str, ...] = ()
    """The submission's command-line arguments."""
    input_validator_args: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the validator's name; "" applies to validators that are not named."""
    output_validator_args: tuple[str, ...] = ()
    files: Path | None = None
    """A folder whose files are put into the submission's work folder."""
    static: tuple[str, ...] | None = None
    """The arguments of the static validator, for a case that only validates the source; None for all others."""

    @property
    def sample(self) -> bool:
        """Whether the statement shows this case."""
        return self.name.startswith("sample/")

    @property
    def input(self) -> bytes:
        """The submission's stdin."""
        return self.input_from if isinstance(self.input_from, bytes) else self.input_from.read_bytes()

    @property
    def answer(self) -> bytes:
        """The expected output."""
        return self.answer_from if isinstance(self.answer_from, bytes) else self.answer_from.read_bytes()

    def read_files(self) -> dict[str, bytes]:
        """Return the files that lie in the submission's work folder, by their paths there."""
        return {name: path.read_bytes() for name, path in files_below(self.files).items()} if self.files else {}

    @property
    def input_bytes(self) -> int:
        """The input's size, without reading it."""
        return _length(self.input_from)

    @property
    def answer_bytes(self) -> int:
        """The answer's size, without reading it."""
        return _length(self.answer_from)


@dataclass(frozen=True, slots=True)
class Interaction:
    """A sample that shows what program and judge say to each other, in place of input and answer."""

    name: str
    """The path below `data/`: `sample/1`."""
    path: Path
    description: str = ""
    """That of the case of its name, if there is one."""

    @property
    def text(self) -> str:
        """Its lines: `>` is what the program says, `<` what the judge says, `---` is between two passes."""
        return self.path.read_text(encoding="utf-8", errors="replace")


@dataclass(frozen=True, slots=True)
class ValidationCase:
    """A case that tests the package's validators rather than a submission."""

    kind: ValidationKind
    """Its folder below `data/`, which says what the validators must do."""
    case: Case
    output: Path | None
    """The output to validate; None for an input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemLimits:
    """The package's limits; None where the language's or the system's default applies."""

    time_s: float | None = None
    """CPU time per case."""
    time_resolution_s: float | None = None
    """A time limit that is measured is a multiple of this; None: as legacy packages round it."""
    time_multiplier: float | None = None
    """The time limit over the slowest accepted submission's time, if the package leaves the limit to us: beside a
    `time_s`, that was measured here."""
    accepted_margin: float | None = None
    """How many times the slowest accepted submission's time the package says that its `time_s` is at least."""
    slow_margin: float | None = None
    """How many times the time limit the package says that each too slow submission takes at least."""
    memory_mib: int | None = None
    output_mib: int | None = None
    code_kib: int | None = None
    compilation_time_s: int | None = None
    validation_time_s: int | None = None
    validation_memory_mib: int | None = None
    passes: int = 1
    """How often a case may be run; more than once in a multi-pass problem alone."""
    validation_output_mib: int | None = None
    compilation_memory_mib: int | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the package: a file or a folder of files."""

    name: str
    """The file's or folder's name."""
    path: Path
    constants: Mapping[str, str] = field(default_factory=dict)
    """The values of `{{name}}` in its text."""

    def files(self) -> dict[str, bytes]:
        """Return its files by their paths, constants filled in."""
        if self.path.is_file():
            return {self.name: filled(self.path, self.constants)}
        return {
            name: filled(path, self.constants)
            for name, path in files_below(self.path).items()
            if "__pycache__" not in path.parts
        }


@dataclass(frozen=True, slots=True)
class Demand:
    """The verdicts that `submissions.yaml` asks of a submission, in the format's notation: `AC`, `WA`, `TLE`, `RTE`."""

    pattern: str
    """The glob pattern of the entry; a folder's name replaces the folder's default."""
    permitted: tuple[str, ...] = ()
    """Verdicts that a case may get; empty if not given."""
    required: tuple[str, ...] = ()
    """Verdicts of which at least one case must get one; empty if not given."""
    cases: str = ""
    """The glob pattern of the cases or groups below `data/` that it is about; "" for all."""
    score: tuple[float, float] | None = None
    """The range of the score, of the groups that `cases` matches or of the submission."""
    message: str = ""
    """What must be in the validator's words on some case."""


@dataclass(frozen=True, slots=True)
class Submission:
    """An example submission of the package, right or wrong."""

    program: Program
    folder: str
    """`accepted`, `wrong_answer`, …: the expected verdict."""
    language: str | None = None
    """The language, if `submissions.yaml` names one."""
    entrypoint: str = ""
    """The main file or class, if `submissions.yaml` names one."""
    demands: tuple[Demand, ...] = ()
    """The verdicts that `submissions.yaml` asks for."""

    @property
    def name(self) -> str:
        """`accepted/solution.py`."""
        return f"{self.folder}/{self.program.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedGrowth:
    """What the package says about inputs of size n, and about how solutions grow with it."""

    n: str
    """What n is the number of: `prices`."""
    largest: int
    """The largest n that the generator makes, which may be more than the statement allows."""
    cpu: GrowthClass | None = None
    """The class of the accepted solutions' CPU time, the reading of the input included; None: none of the classes."""
    memory: GrowthClass | None = None
    slow: GrowthClass | None = None
    """The class of the slow solution's CPU time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """`practice.yaml`: what a practice problem has beyond a contest problem."""

    difficulty: Difficulty | None = None
    topics: tuple[str, ...] = ()
    category: str | None = None
    """A key of `problems.categories.CATEGORIES`."""
    pattern: str = ""
    """The idea in a short phrase, such as `window that grows and shrinks`."""
    minutes: int | None = None
    """About how long it takes somebody who has seen the pattern."""
    style: tuple[str, ...] = ()
    """Keys of `problems.categories.STYLES`."""
    hints: tuple[str, ...] = ()
    """Opened one by one."""
    signature: AnySignature | None = None
    """The function to write, from which the starters are made."""
    growth: StatedGrowth | None = None

    @property
    def category_title(self) -> str:
        """The category in words; "" if there is none."""
        return CATEGORIES.get(self.category or "", "")

    @property
    def style_titles(self) -> str:
        """The styles in words, such as `phone screen, on-site interview`; "" if there are none."""
        return ", ".join(STYLES[style] for style in self.style if style in STYLES)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A problem read from its package."""

    id: str
    """The folder's name; the name by which the command line knows it."""
    folder: Path
    version: str
    """`2025-09`, `legacy`."""
    names: Mapping[str, str]
    """By natural language."""
    preferred: str = "en"
    """The natural language that the user prefers; see `in_language`."""
    statements: tuple[Statement, ...]
    """One per natural language; none is a note."""
    editorials: tuple[Statement, ...] = ()
    pdfs: tuple[Statement, ...] = ()
    """PDFs of the statement, also where there is a text in the same language."""
    limits: ProblemLimits = ProblemLimits()
    input_file: str = ""
    """The name of the file that programs read their input from; "" for stdin."""
    output_file: str = ""
    """The name of the file that they write their output to; "" for stdout."""
    cases: tuple[Case, ...]
    """Samples first, then secret cases, each group by name."""
    groups: Group | None = None
    """The rules of a scoring problem; None if it gives no scores."""
    validation: tuple[ValidationCase, ...] = ()
    """Cases that test the validators."""
    interactive: bool = False
    """Whether the output validator talks with the submission while it runs."""
    multi_pass: bool = False
    """Whether the output validator may ask for further runs on inputs that it makes."""
    interactions: tuple[Interaction, ...] = ()
    """Samples that the statement shows in place of the cases of their names, if any."""
    languages: tuple[str, ...] = ()
    """Codes of the languages that submissions may be in; empty for all."""
    validators: tuple[Program, ...] = ()
    """Custom output validators, all of which must accept; empty for the default validator."""
    input_validators: tuple[Program, ...] = ()
    static_validator: Program | None = None
    """Validates the source of a submission rather than its output."""
    takes_answers: bool = False
    """A submission may be the outputs themselves, a file for each case, in place of a program."""
    submissions: tuple[Submission, ...] = ()
    include: Path | None = None
    """The folder of files that go with every submission, one subfolder per language."""
    starters: tuple[Path, ...] = ()
    """What solutions begin with, a file for each language: the package's own, in place of those made of a signature."""
    generator: Program | None = None
    """`generators/generate.*`: prints a small input for a seed."""
    sized: Program | None = None
    """`generators/sized.*`: prints an input of a given size."""
    attachments: tuple[Path, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    license: str = "unknown"
    credits: Any = None
    source: Any = None
    practice: Practice = Practice()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Unknown keys of `problem.yaml`, unchanged."""
    notes: tuple[str, ...] = ()
    """One sentence for each oddity that does not prevent judging."""

    @property
    def name(self) -> str:
        """The problem's name, in the preferred language if it has one there, else in English if it can be."""
        return self.names.get(self.preferred) or self.names.get("en") or next(iter(self.names.values()), self.id)

    def in_language(self, language: str) -> Problem:
        """Return the problem with its name in this natural language, if it has one."""
        return self if language == self.preferred else replace(self, preferred=language)

    @property
    def kinds(self) -> str:
        """What it is beside a program with an input and an output: `interactive and multi-pass`; "": nothing."""
        kinds = (("interactive", self.interactive), ("multi-pass", self.multi_pass))
        return " and ".join(name for name, there in kinds if there)

    @property
    def how_it_is_run(self) -> str:
        """How a submission is run that is not given an input once, in words for its author; "" if it is."""
        parts = []
        if self.interactive:
            parts.append("The judge answers while your program runs: flush what you write before you read.")
        if self.multi_pass:
            parts.append(
                f"Your program is run up to {self.limits.passes} times for each case; the judge makes each further"
                " input of what it wrote before."
            )
        if self.takes_answers:
            parts.append("The answers to the secret cases are enough: type each, or open its file. Or write a program.")
        return " ".join(parts)

    @property
    def samples(self) -> tuple[Case, ...]:
        """The cases that the statement shows."""
        return tuple(case for case in self.cases if case.sample)

    @property
    def examples(self) -> tuple[Case | Interaction, ...]:
        """What the statement shows: a conversation in place of the case of its name, and those that have no case.

        Inputs of an interactive problem are for its judge alone.
        """
        told = {one.name: one for one in self.interactions}
        cases = tuple(told.pop(case.name, case) for case in self.samples if case.name in told or not self.interactive)
        return (*cases, *told.values())

    def statement(self, language: str = "en") -> str | None:
        """Return the statement in this natural language, else in any; None if no text can be shown.

        Samples are not included: see `samples`.
        """
        text = self.text(language)
        return text.markdown if text else None

    def text(self, language: str = "en") -> Text | None:
        """Return the statement with what is odd about it; see `statement`."""
        return self._text(self.statements, language)

    def editorial(self, language: str = "en") -> str | None:
        """Return the editorial; see `statement`."""
        text = self._text(self.editorials, language)
        return text.markdown if text else None

    def pdf(self, language: str = "en") -> Path | None:
        """Return the PDF of the statement in this natural language, else in any; None if there is none."""
        found = sorted(self.pdfs, key=lambda one: (one.language != language, one.language != "en", one.language))
        return found[0].path if found else None

    def picture(self, name: str) -> Path | None:
        """Return the picture that a text of the package names, or None if it has none that can be shown."""
        from problems.statements import images

        beside = dict.fromkeys(one.path.parent for one in (*self.statements, *self.editorials))
        return images.find(name, (*beside, self.folder), self.folder)

    def _text(self, texts: Iterable[Statement], language: str) -> Text | None:
        from problems.statements import convert  # most that use a problem never look at its texts

        shown = [one for one in texts if one.shown]
        if not shown:
            return None
        one = min(shown, key=lambda one: (one.language != language, one.language != "en", one.language))
        made, remarks = convert.read(
            one.path,
            one.kind,
            folder=self.folder,
            name=self.names.get(one.language, self.name),
            language=one.language,
            time_limit=f"{self.limits.time_s:g}" if self.limits.time_s else "",
            constants=self.constants,
        )
        place = one.path.relative_to(self.folder)
        notes = [f"{place}: {remark}" for remark in remarks]
        if one.language != language:
            notes.insert(0, f"{place}: there is none in the language {language}, so the one in {one.language} is shown")
        if one.kind in ("markdown", "plain"):
            made = fill(_SAMPLES.sub("", made), self.constants)
        return Text(made, one.language, tuple(notes))


def _length(source: Path | bytes) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def files_below(folder: Path) -> dict[str, Path]:
    """Return the files in a folder and the folders in it, links included, by their paths below it.

    Raises:
        PackageError: a link leads in a circle.
    """
    return {path.relative_to(folder).as_posix(): path for path in sorted(_files(folder, ()))}


def _files(folder: Path, above: tuple[Path, ...]) -> Iterator[Path]:
    real = folder.resolve()
    if real in above:
        raise PackageError(folder.name, "is a link that leads in a circle", "remove the link", kind="bad_link")
    for path in folder.iterdir():
        if path.is_dir():
            yield from _files(path, (*above, real))
        elif path.is_file():
            yield path


def filled(path: Path, constants: Mapping[str, str]) -> bytes:
    """Return a file's bytes with the constants filled in; every other byte stays."""
    return fill(path.read_bytes().decode(errors="surrogateescape"), constants).encode(errors="surrogateescape")


def fill(text: str, constants: Mapping[str, str]) -> str:
    """Return `text` with every `{{name}}` of a known constant replaced."""
    if not constants:
        return text
    return re.sub(r"\{\{([A-Za-z_][\w.]*)\}\}", lambda found: constants.get(found[1], found[0]), text)
