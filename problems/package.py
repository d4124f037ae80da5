"""Read a problem package: a folder or zip in the Kattis format, version 2025-09 or legacy.

A package that cannot be judged is a `PackageError`: one sentence with the file, the fault and the remedy.
Mere oddities (an unknown key, a file whose name is not allowed) are ignored with a note in `Problem.notes`.
Source: https://www.kattis.com/problem-package-format/spec/2025-09 and /legacy.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any, get_args

from foundation.errors import DefinitionError
from foundation.names import check_plain_name
from foundation.paths import state_folder
from foundation.units import KIB
from problems import demands, groups, marks
from problems.compare import Rules
from problems.data import PLAIN_NAME, Reader, words
from problems.endings import GRAMMAR, VIVA, language_name
from problems.errors import PackageError
from problems.practice import read_practice
from problems.problem import Case, Interaction, Problem, ProblemLimits, Program, Statement, Submission
from problems.statements import StatementKind
from problems.yaml_file import read_text, read_yaml

BANK = Path(__file__).parent / "bank"
"""The built-in packages."""
MODERN = ("2025-09", "2025-09-draft", "2023-07", "2023-07-draft", "draft")
LEGACY = ("legacy", "legacy-icpc")
MULTIPLIERS = {"ac_to_time_limit": 2.0, "time_limit_to_tle": 1.5}
"""The keys of `time_multipliers`, and what they are by default. Source: the format, "Problem timing"."""
OF_LEGACY = {"time_multiplier", "time_safety_margin"}
"""Limits of the legacy format alone."""
OF_2025 = {"time_multipliers", "time_resolution"}
"""Limits that legacy packages do not have."""
LEGACY_MULTIPLIER = 5.0
"""The time limit of a legacy package over the time of its slowest accepted submission. Source: the format."""
MOST_STARTER_BYTES = 64 * KIB
MOST_TIME_S = 1000.0
"""The longest time limit to accept; more is a mistake."""

_KEYS = {
    *("problem_format_version", "type", "name", "uuid", "version", "credits", "source", "license", "rights_owner"),
    *("embargo_until", "limits", "keywords", "languages", "allow_file_writing", "constants"),
    *("input_file", "output_file"),  # ours
    *("author", "source_url", "validation", "validator_flags", "grading"),
}
_LIMIT_KEYS = {
    *("time_limit", "time_multipliers", "time_resolution", "time_multiplier", "time_safety_margin", "memory"),
    *("output", "code", "compilation_time", "compilation_memory", "validation_time", "validation_memory"),
    *("validation_output", "validation_passes"),
}
_KINDS: dict[str, StatementKind] = {
    ".md": "markdown",
    ".tex": "latex",
    ".html": "html",
    ".txt": "plain",
    ".pdf": "pdf",
}
_RANKS = {kind: rank for rank, kind in enumerate(get_args(StatementKind))}
_TYPES = ("pass-fail", "scoring", "multi-pass", "interactive", "submit-answer")
_CLASHING = (("pass-fail", "scoring"), ("multi-pass", "submit-answer"), ("interactive", "submit-answer"))
"""Types that a problem cannot have together. Source: the format, "Type"."""
_PASSES = 2
"""How often a case of a multi-pass problem may be run. Source: the format's default."""
_NEAR = 3
"""So many folders above a package may be an unpacked repository: repository/contest/problems/package."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_TITLE = re.compile(r"%%\s*plainproblemname:\s*(?P<plain>.+)|\\problemname\{(?P<tex>[^{}]*)\}")


def imported() -> Path:
    """Return the folder of imported packages."""
    return state_folder() / "problems"


def built_in() -> list[str]:
    """Return the ids of the built-in problems, sorted."""
    return sorted(path.parent.name for path in BANK.glob("*/problem.yaml"))


def all_folders() -> list[Path]:
    """Return the folders of the built-in and then of the imported packages, each sorted."""
    rooms = (BANK, imported())
    return [path.parent for room in rooms for path in sorted(room.glob("*/problem.yaml"))]


def find(name: str) -> Path:
    """Return the package of a built-in or imported problem's id, or at a path.

    Raises:
        PackageError: there is neither.
    """
    # A path as people type one is a path; an id never has a slash in it.
    if PLAIN_NAME.fullmatch(name):
        for room in (BANK, imported()):
            if (room / name / "problem.yaml").is_file():
                return room / name
    try:
        exists = Path(name).exists()
    except (OSError, ValueError):
        exists = False
    if not exists:
        raise PackageError(
            name,
            "is neither a built-in problem nor a path",
            "`code-runner problems` lists the problems",
            kind="not_found",
        )
    return Path(name)


@contextmanager
def opened(path: Path, *, root: Path | None = None) -> Iterator[Problem]:
    """Open the problem in a package; a zip is unpacked, and another system's package converted, while it is open.

    Links may lead anywhere inside `root`, by default the package itself.

    Raises:
        PackageError: the package cannot be judged.
    """
    with ExitStack() as stack:
        folder, name = path, ""
        if not path.is_dir():
            from problems import archive  # zipfile takes a while to import, and folders need none

            room = stack.enter_context(TemporaryDirectory(prefix="code-runner-problem-"))
            folder, name, root = archive.unpack(path, Path(room)), path.stem, None
        if any((folder / mark).is_file() for mark in marks.OWN):
            yield read(folder, name=name, root=root)
            return
        from problems import foreign

        if not foreign.is_foreign(folder):
            yield read(folder, name=name, root=root)  # which says why it cannot be
            return
        room = stack.enter_context(TemporaryDirectory(prefix="code-runner-problem-"))
        made = foreign.convert(folder, Path(room) / "package", root=root)
        problem = read(Path(room) / "package", name=made.name or name or folder.resolve().name)
        yield replace(problem, notes=(*made.notes, *problem.notes))


def read(folder: Path, *, name: str = "", root: Path | None = None) -> Problem:
    """Read the problem in a folder; its id is `name`, by default the folder's name.

    Raises:
        PackageError: it cannot be judged.
    """
    try:
        home = folder.resolve()
        return _Reader(home, name or home.name, root.resolve() if root else home).problem()
    except OSError as error:
        where = Path(error.filename or folder).name
        raise PackageError(
            where, f"cannot be read: {error.strerror}", "check its permissions", kind="unreadable"
        ) from None


JUDGED_WITH = ("problem.yaml", "data", "output_validator", "output_validators", "static_validator", "include")
"""The parts of a package that verdicts depend on."""


class _Reader:
    """The state of reading one package."""

    def __init__(self, root: Path, name: str, links_within: Path) -> None:
        self._root = root
        self._links_within = links_within
        self._name = name
        self._notes: list[str] = []
        self._types: set[str] = set()
        """Of problem; empty before they are checked."""
        self._check_links()
        self._yaml = self._problem_yaml()
        self._version = self._format_version()
        self._constants = self._read_constants()

    def problem(self) -> Problem:
        self._check_type()
        data = Reader(self._root, self._modern, self._notes, self._constants)
        cases = data.cases()
        validators = self._output_validators()
        self._check_judge(validators)
        cases = self._with_flags(cases, custom=bool(validators))
        static = self._static_validator(data)
        rooms = ("statement", "problem_statement", ".")
        statements = self._texts(rooms, "problem")
        if not statements:
            self._note("statement: there is none, only the samples explain the problem")
        editorials = self._texts(("solution",), "solution")
        generators = {Path(one.name).stem: one for one in reversed(self._programs(self._root / "generators"))}
        if (self._root / "generators" / "generators.yaml").is_file():
            generators = {}  # BAPCtools': they take other arguments than a seed
        include = self._root / "include"
        attachments = self._root / "attachments"
        return Problem(
            id=self._name,
            folder=self._root,
            version=self._version,
            names=self._names(statements),
            statements=statements,
            editorials=editorials,
            pdfs=tuple(one for one in self._text_files(rooms, "problem") if one.kind == "pdf"),
            limits=self._limits(),
            input_file=self._file_name("input_file"),
            output_file=self._file_name("output_file"),
            cases=cases,
            groups=self._groups(data) if "scoring" in self._types else None,
            validation=data.validation(),
            interactive="interactive" in self._types,
            multi_pass="multi-pass" in self._types,
            interactions=self._interactions(cases),
            languages=self._languages(),
            validators=validators,
            input_validators=self._input_validators(),
            static_validator=static,
            takes_answers="submit-answer" in self._types,
            submissions=self._submissions(answers="submit-answer" in self._types),
            include=include if include.is_dir() else None,
            starters=self._starters(),
            generator=generators.get("generate"),
            sized=generators.get("sized"),
            attachments=tuple(sorted(attachments.iterdir())) if attachments.is_dir() else (),
            constants=self._constants,
            keywords=words(self._yaml.get("keywords"), "problem.yaml, keywords"),
            license=str(self._yaml.get("license", "unknown")),
            credits=self._yaml.get("credits", self._yaml.get("author")),
            source=self._yaml.get("source"),
            practice=read_practice(self._root / "practice.yaml", self._notes),
            extra={key: value for key, value in self._yaml.items() if key not in _KEYS},
            notes=tuple(self._notes),
        )

    def _note(self, sentence: str) -> None:
        self._notes.append(sentence)

    # ------------------------------------------------------------------- the package as a whole

    def _check_links(self) -> None:
        """Refuse symbolic links that lead out: their targets would be shown or run as the package's own.

        A folder outside the package that a link may lead to counts as part of it: its own links are checked, too.
        """
        waiting = [(self._root, PurePath())]
        walked = [self._root]
        while waiting:
            base, place = waiting.pop()
            for folder, folders, files in os.walk(base):
                for path in (Path(folder, name) for name in (*folders, *files)):
                    if not path.is_symlink():
                        continue
                    shown = place / path.relative_to(base)
                    target = self._check_link(path, shown)
                    if target and target.is_dir() and not any(target.is_relative_to(one) for one in walked):
                        walked.append(target)
                        waiting.append((target, shown))

    def _check_link(self, path: Path, place: PurePath) -> Path | None:
        """Return where a link leads; None if that is nowhere and does not matter."""
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
            if place.parts[0] in JUDGED_WITH:
                raise PackageError(
                    place, "is a link that leads nowhere", "put the file there", kind="bad_link"
                ) from None
            self._note(f"{place}: is a link that leads nowhere, and left out")
            return None
        if not target.is_relative_to(self._links_within):
            remedy = "put the file there"
            if around := self._around(target):
                remedy += f", or allow links within its repository with --root {around}"
            raise PackageError(place, "is a link that leads out of the package", remedy, kind="bad_link")
        if path.parent.resolve().is_relative_to(target):
            raise PackageError(place, "is a link that leads in a circle", "remove the link", kind="bad_link")
        return target

    def _around(self, target: Path) -> Path | None:
        """Return the repository that holds both package and target, or what may be one; None if nothing may."""
        above = list(self._root.parents)
        if repository := next((one for one in above if (one / ".git").exists()), None):
            return repository if target.is_relative_to(repository) else None
        near = (one for one in above[:_NEAR] if len(one.parts) > 2)  # not / or /home
        return next((one for one in near if target.is_relative_to(one)), None)

    def _problem_yaml(self) -> dict[str, Any]:
        path = self._root / "problem.yaml"
        if path.is_file():
            told = read_yaml(path, "problem.yaml")
        elif (self._root / "domjudge-problem.ini").is_file():
            told = {}
        else:
            raise PackageError(
                self._name,
                "is not a problem package: it has no problem.yaml",
                "name the folder that has one",
                kind="not_a_package",
            )
        for key in told:
            if key not in _KEYS:
                self._note(f'problem.yaml: the key "{key}" is not in the format and ignored')
        return {key: value for key, value in told.items() if value is not None}

    def _format_version(self) -> str:
        version = str(self._yaml.get("problem_format_version", "legacy"))
        if version not in (*MODERN, *LEGACY):
            self._note(f'problem.yaml: unknown format "{version}", read as {MODERN[0]}')
        return version

    @property
    def _modern(self) -> bool:
        return self._version not in LEGACY

    def _check_type(self) -> None:
        """Read the types of the problem, those that a legacy package's `validation` implies included."""
        given = words(self._yaml.get("type"), "problem.yaml, type") if self._yaml.get("type") else ()
        validation = words(self._yaml.get("validation"), "problem.yaml, validation")
        implied = [{"score": "scoring"}.get(word, word) for word in validation[1:]] if self._is_custom else []
        kinds = tuple(dict.fromkeys((*given, *implied)))
        for kind in kinds:
            if kind not in _TYPES:
                raise PackageError(
                    "problem.yaml, type", f'"{kind}" is no type of problem', f"write one of {', '.join(_TYPES)}"
                )
        for one, other in _CLASHING:
            if one in kinds and other in kinds and self._modern:
                raise PackageError("problem.yaml, type", f"is both {one} and {other}", "leave one out", kind="conflict")
        self._types.update(kinds)

    @property
    def _is_custom(self) -> bool:
        """Whether a legacy package says that it has an output validator of its own."""
        return words(self._yaml.get("validation"), "problem.yaml, validation")[:1] == ("custom",)

    def _groups(self, data: Reader) -> groups.Group:
        return groups.of_problem(
            data.data,
            modern=self._modern,
            grading=self._map("grading"),
            validator_scores="score" in words(self._yaml.get("validation"), "problem.yaml, validation"),
            statics=data.statics,
            notes=self._notes,
        )

    def _read_constants(self) -> dict[str, str]:
        given = self._map("constants")
        found: dict[str, str] = {}
        for name, value in given.items():
            if isinstance(value, dict):
                found |= {f"{name}.{variant}": str(text) for variant, text in value.items()}
                found[name] = str(value.get("value", ""))
            else:
                found[name] = found[f"{name}.value"] = str(value)
        return found

    def _map(self, key: str) -> Mapping[str, Any]:
        value = self._yaml.get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise PackageError(f"problem.yaml, {key}", "is not a mapping", "write lines of `key: value` below it")
        return {str(name): held for name, held in value.items()}

    # ------------------------------------------------------------------------------------ texts

    def _texts(self, folders: tuple[str, ...], stem: str) -> tuple[Statement, ...]:
        """Return the statements or editorials, one per language: the one that is read best."""
        found: dict[str, Statement] = {}
        for one in self._text_files(folders, stem):
            other = found.setdefault(one.language, one)
            if other is one:
                continue
            kept, left = (one, other) if _RANKS[one.kind] < _RANKS[other.kind] else (other, one)
            if left.kind != "pdf":
                self._note(
                    f"{left.path.relative_to(self._root)}: left out,"
                    f" {kept.path.relative_to(self._root)} is in the same language"
                )
            found[one.language] = kept
        return tuple(found.values())

    def _text_files(self, folders: tuple[str, ...], stem: str) -> Iterator[Statement]:
        for folder in folders:
            for path in sorted((self._root / folder).glob(f"{stem}.*")):
                kind = _KINDS.get(path.suffix)
                language = path.name.removeprefix(f"{stem}.").removesuffix(path.suffix.removeprefix(".")).strip(".")
                if kind and path.is_file() and _LANGUAGE.fullmatch(language or "en"):
                    yield Statement(language or "en", kind, path)

    def _names(self, statements: tuple[Statement, ...]) -> dict[str, str]:
        given = self._yaml.get("name")
        if isinstance(given, dict):
            return {str(language): str(name) for language, name in given.items() if name is not None}
        if isinstance(given, list):
            raise PackageError("problem.yaml, name", "is a list", "write one name, or a map of languages to names")
        if given is not None:
            return {"en": str(given)}
        if name := self._ini.get("name"):
            return {"en": name}
        for statement in statements:
            if statement.kind == "latex":
                found = _TITLE.search(statement.path.read_text(encoding="utf-8", errors="replace"))
                title = found and (found["plain"] or found["tex"] or "").strip()
                if title and not title.startswith("\\"):  # `\problemyamlname`
                    return {statement.language: title}
        return {}

    @cached_property
    def _ini(self) -> Mapping[str, str]:
        """What DOMjudge keeps beside `problem.yaml`."""
        path = self._root / "domjudge-problem.ini"
        if not path.is_file():
            return {}
        import configparser

        parser = configparser.ConfigParser(interpolation=None, strict=False)
        try:
            # It has no section of its own; where it has, the keys before the first count.
            parser.read_string("[problem]\n" + read_text(path, path.name))
        except configparser.Error:
            raise PackageError(path.name, "is not a list of `key = value`", "correct it") from None
        return {key: value.strip(" '\"") for key, value in parser["problem"].items()}

    # ----------------------------------------------------------------------------------- limits

    def _limits(self) -> ProblemLimits:
        given = self._map("limits")
        for key in given:
            if key not in _LIMIT_KEYS:
                self._note(f'problem.yaml: the limit "{key}" is not in the format and ignored')
            elif key in (OF_LEGACY if self._modern else OF_2025):
                self._note(f'problem.yaml: the limit "{key}" is not in the format {self._version} and ignored')

        def whole(key: str) -> int | None:
            number = _positive(given.get(key), f"problem.yaml, limits.{key}")
            return None if number is None else math.ceil(number)

        time_s = _positive(given.get("time_limit"), "problem.yaml, limits.time_limit") or self._time_beside()
        resolution = _positive(given.get("time_resolution"), "problem.yaml, limits.time_resolution")
        measured = self._modern and ("time_multipliers" in given or resolution) and not time_s
        margins = self._margins(given)
        multiplier = margins[0] or (MULTIPLIERS["ac_to_time_limit"] if self._modern else LEGACY_MULTIPLIER)
        return ProblemLimits(
            time_s=time_s,
            time_resolution_s=(resolution or 1.0) if measured else None,
            time_multiplier=multiplier if measured or not (time_s or self._modern) else None,
            accepted_margin=margins[0] if time_s else None,
            slow_margin=margins[1],
            memory_mib=whole("memory"),
            output_mib=whole("output"),
            code_kib=whole("code"),
            compilation_time_s=whole("compilation_time"),
            validation_time_s=whole("validation_time"),
            validation_memory_mib=whole("validation_memory"),
            passes=self._passes(whole("validation_passes")),
            validation_output_mib=whole("validation_output"),
            compilation_memory_mib=whole("compilation_memory"),
        )

    def _file_name(self, key: str) -> str:
        """Return the name of the file that programs use instead of stdin or stdout; "" if none is given."""
        given, where = self._yaml.get(key), f"problem.yaml, {key}"
        if given is None:
            return ""
        if not isinstance(given, str):
            raise PackageError(where, "is not the name of a file", "write one such as input.txt")
        try:
            check_plain_name(given, where)
        except DefinitionError as error:
            raise PackageError(error.where, error.problem, error.expected) from None
        return given

    def _passes(self, given: int | None) -> int:
        if "multi-pass" not in self._types:
            if given is not None:
                self._note("problem.yaml: limits.validation_passes is for multi-pass problems only, and ignored")
            return 1
        if given is not None and given < _PASSES:
            raise PackageError(
                "problem.yaml, limits.validation_passes", f"{given} is too few", f"write {_PASSES} or more"
            )
        return given or _PASSES

    def _margins(self, given: Mapping[str, Any]) -> tuple[float | None, float | None]:
        """Return what the package says of time limit over slowest accepted, and of fastest slow one over time limit."""
        if not self._modern:
            accepted, slow = (
                _positive(given.get(key), f"problem.yaml, limits.{key}")
                for key in ("time_multiplier", "time_safety_margin")
            )
            return accepted, slow
        where = "problem.yaml, limits.time_multipliers"
        told = given.get("time_multipliers")
        if told is not None and not isinstance(told, dict):
            raise PackageError(where, "is not a mapping", f"write lines of {' or '.join(MULTIPLIERS)}: a number")
        for key, value in (told or {}).items():
            if key not in MULTIPLIERS:
                self._note(f'problem.yaml: the multiplier "{key}" is not in the format and ignored')
            elif (_positive(value, f"{where}.{key}") or 1.0) < 1:
                raise PackageError(f"{where}.{key}", f"{value} is less than 1", "write 1 or more")
        accepted, slow = (_positive((told or {}).get(key), f"{where}.{key}") for key in MULTIPLIERS)
        return accepted, slow

    def _time_beside(self) -> float | None:
        """Return the time limit that other judges keep beside `problem.yaml`, or None."""
        plain = self._root / ".timelimit"
        if plain.is_file():
            return _positive(read_text(plain, plain.name).strip(), plain.name)
        return _positive(self._ini.get("timelimit") or None, "domjudge-problem.ini, timelimit")

    # --------------------------------------------------------------------------------- programs

    def _output_validators(self) -> tuple[Program, ...]:
        folder = next(
            (self._root / name for name in ("output_validator", "output_validators") if (self._root / name).is_dir()),
            None,
        )
        found = self._programs(folder) if folder else []
        validation = words(self._yaml.get("validation"), "problem.yaml, validation")
        if validation[:1] == ("custom",) and not found:
            raise PackageError(
                "output_validators", "there is no program, but problem.yaml says custom", "add it", kind="missing"
            )
        if folder and not found and self._modern and any(map(self._is_program, folder.iterdir())):
            raise PackageError(
                folder.name, "none of its files is a program by its ending", "add the validator", kind="missing"
            )
        if validation[:1] == ("custom",) or (self._modern and not validation):
            return tuple(found)
        if found:
            self._note("output_validators: are not used, for problem.yaml does not say `validation: custom`")
        return ()

    def _check_judge(self, validators: tuple[Program, ...]) -> None:
        """Check that an interactive or multi-pass problem has one program that judges it."""
        kind = next((one for one in ("interactive", "multi-pass") if one in self._types), None)
        if kind and len(validators) != 1:
            has = f"has {len(validators)} programs" if validators else "has no program"
            raise PackageError(
                "output_validator",
                f"{has}, but the problem is {kind}",
                "put the one that judges it there",
                kind="missing",
            )
        if kind == "interactive" and (
            name := next((key for key in ("input_file", "output_file") if self._file_name(key)), "")
        ):
            raise PackageError(
                f"problem.yaml, {name}", "the judge of an interactive problem reads no file", "remove it"
            )

    def _interactions(self, cases: tuple[Case, ...]) -> tuple[Interaction, ...]:
        said = {case.name: case.description for case in cases if case.sample}
        found = sorted((self._root / "data" / "sample").glob("*.interaction"))
        names = {f"sample/{path.stem}": path for path in found if path.is_file()}
        return tuple(Interaction(name, path, said.get(name, "")) for name, path in names.items())

    def _starters(self) -> tuple[Path, ...]:
        """Return the package's own starters: files that an editor can hold."""
        found = sorted(path for path in (self._root / "starters").glob("*") if path.is_file())
        for path in found:
            if path.stat().st_size > MOST_STARTER_BYTES:
                self._note(f"starters/{path.name}: is longer than {MOST_STARTER_BYTES // KIB} KiB, and left out")
        return tuple(path for path in found if path.stat().st_size <= MOST_STARTER_BYTES)

    def _input_validators(self) -> tuple[Program, ...]:
        found = [
            one for name in ("input_validators", "input_format_validators") for one in self._programs(self._root / name)
        ]
        programs = [one for one in found if Path(one.name).suffix != VIVA]
        for one in found:
            if one not in programs:
                self._note(f"input_validators/{one.name}: VIVA grammars are not run here")
        return tuple(programs)

    def _programs(self, folder: Path) -> list[Program]:
        """Return the programs in a folder: each file or folder in it, or all of it if its files belong together."""
        if not folder.is_dir():
            return []
        entries = [path for path in sorted(folder.iterdir()) if self._is_program(path)]
        together = {"build", "run", "__main__.py"} & {path.name for path in entries}
        if together or any(path.suffix in (".h", ".hpp") for path in entries):
            return [Program(folder.name, folder, self._constants)]
        return [Program(path.name, path, self._constants) for path in entries if self._is_by_its_ending(path)]

    def _is_by_its_ending(self, path: Path) -> bool:
        """Return whether it is a program, or may be one: people keep others there as `check.py.bak`."""
        known = not path.suffix or path.is_dir() or path.suffix in (GRAMMAR, VIVA) or language_name(path.name)
        if not known:
            self._note(f"{path.relative_to(self._root)}: is not a program by its ending, passed over")
        return bool(known)

    def _is_program(self, path: Path) -> bool:
        if path.name.startswith((".", "__pycache__", "README")) or path.suffix in (".md", ".txt"):
            return False
        if PLAIN_NAME.fullmatch(path.name.replace("+", "_")):  # the format's table has the ending .c++
            return True
        self._note(f"{path.relative_to(self._root)}: the format does not allow this name; the file is left out")
        return False

    def _static_validator(self, data: Reader) -> Program | None:
        """Return the program that validates sources, if a group has a case for it."""
        folder = self._root / "static_validator"
        found = self._programs(folder)
        if not data.statics:
            if found:
                self._note("static_validator: is not run, for no test_group.yaml has a static_validation_score")
            return None
        group = next(iter(data.statics))
        where = f"data/{group}/test_group.yaml, static_validation_score"
        if "submit-answer" in self._types:
            raise PackageError(where, "is of no use to a submit-answer problem", "leave it out", kind="conflict")
        if not found:
            raise PackageError(where, "needs a static validator", "put a program into static_validator", kind="missing")
        if len(found) > 1:
            raise PackageError("static_validator", "has more than one program", "keep one", kind="conflict")
        return found[0]

    def _languages(self) -> tuple[str, ...]:
        """Return the codes of the allowed languages; empty for all."""
        given = self._yaml.get("languages")
        codes = words(given, "problem.yaml, languages")
        return () if codes == ("all",) else codes

    def _submissions(self, *, answers: bool) -> tuple[Submission, ...]:
        folder = self._root / "submissions"
        if not folder.is_dir():
            return ()
        told = read_yaml(folder / "submissions.yaml", demands.WHERE) if (folder / "submissions.yaml").is_file() else {}
        self._notes += demands.notes(told)
        found = []
        for room in sorted(folder.iterdir()):
            if not room.is_dir():
                if language_name(room.name):
                    self._note(f"submissions/{room.name}: is in no folder that says its verdict, passed over")
                continue
            if not PLAIN_NAME.fullmatch(room.name):
                self._note(f"submissions/{room.name}: the format does not allow this name; the folder is left out")
                continue
            for path in sorted(room.iterdir()):
                is_answer = answers and not path.name.startswith(".") and PLAIN_NAME.fullmatch(path.name)
                if path.is_file() and not path.name.startswith(".") and not (is_answer or language_name(path.name)):
                    self._note(f"submissions/{room.name}/{path.name}: is not a program by its ending, passed over")
                elif is_answer or self._is_program(path):
                    entries = demands.entries_of(told, f"{room.name}/{path.name}")
                    named = [str(own["language"]) for _, own in entries if own.get("language")]
                    program = Program(path.name, path, self._constants)
                    asked = demands.demands(entries)
                    entrypoints = [str(own["entrypoint"]) for _, own in entries if own.get("entrypoint")]
                    found.append(
                        Submission(
                            program,
                            room.name,
                            language=named[-1] if named else None,
                            entrypoint=entrypoints[-1] if entrypoints else "",
                            demands=asked,
                        )
                    )
        return tuple(found)

    def _with_flags(self, cases: tuple[Case, ...], *, custom: bool) -> tuple[Case, ...]:
        """Return the cases with the flags that `problem.yaml` has for all; check those of the default validator."""
        common = words(self._yaml.get("validator_flags"), "problem.yaml, validator_flags")
        if common:
            cases = tuple(replace(case, output_validator_args=common + case.output_validator_args) for case in cases)
        if not custom:
            for flags, name in {case.output_validator_args: case.name for case in reversed(cases)}.items():
                try:
                    Rules.parse(flags, strict=self._modern)
                except ValueError as error:
                    raise PackageError(f"data/{name}", f"its validator's flags are wrong: {error}", "") from None
        return cases


def _positive(value: object, where: str) -> float | None:
    """Return a number above 0, or None if none is given."""
    if value is None:
        return None
    try:
        number = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if not 0 < number < math.inf:
        raise PackageError(where, f'"{str(value)[:40]}" is not a number above 0', "write e.g. 2")
    if "time_limit" in where and number > MOST_TIME_S:
        raise PackageError(where, f"{number:g} seconds is too long", f"write at most {MOST_TIME_S:g}")
    return number
