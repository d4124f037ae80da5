"""Read a package's test cases: `data/` with its groups and their settings, in both versions of the format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

from problems.errors import PackageError
from problems.groups import STATIC, Folder
from problems.problem import Case, ValidationCase, ValidationKind
from problems.yaml_file import read_text, read_yaml

PLAIN_NAME = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}")
"""Names of a package's files and folders; the format says to ignore others."""
_GROUP_FILES = ("test_group.yaml", "testdata.yaml")
_NEED_INPUT = (".ans", ".files", ".out")
"""Endings of files that belong to a case and are nothing without its input."""
_KNOWN = {
    "args",
    "input_validator_args",
    "output_validator_args",
    "input_validator_flags",
    "output_validator_flags",
    "input_visualizer_args",
    "output_visualizer_args",
    "static_validator_args",
    "full_feedback",
    "hint",
    "description",
    # Of scoring problems and of graders, which a pass-fail problem may have at their defaults.
    "scoring",
    "max_score",
    "score_aggregation",
    "static_validation_score",
    "require_pass",
    "on_reject",
    "grading",
    "grader_flags",
    "accept_score",
    "reject_score",
    "range",
}
ByValidator = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Settings:
    """Settings that a group passes down to its cases."""

    args: tuple[str, ...] = ()
    input_args: ByValidator = field(default_factory=dict)
    output_args: tuple[str, ...] = ()

    def with_file(
        self, path: Path, where: str, notes: list[str], constants: Mapping[str, str] | None = None
    ) -> tuple[_Settings, dict[str, Any]]:
        """Return these settings as a group's or case's YAML file changes them, and the file's contents."""
        if not path.is_file():
            return self, {}
        told = read_yaml(path, where, constants)
        notes += [f'{where}: the key "{key}" is not in the format and ignored' for key in told if key not in _KNOWN]
        changed = self
        if "args" in told:
            changed = replace(changed, args=words(told["args"], f"{where}, args"))
        for key in ("input_validator_args", "input_validator_flags"):
            if key in told:
                changed = replace(changed, input_args=_by_validator(told[key], f"{where}, {key}"))
        for key in ("output_validator_args", "output_validator_flags"):
            if key in told:
                given = _by_validator(told[key], f"{where}, {key}")
                changed = replace(changed, output_args=next(iter(given.values()), ()))
        return changed, told


@dataclass
class Reader:
    """Reads the cases of one package; what is left out becomes a note."""

    root: Path
    modern: bool
    """Whether the format is 2025-09, which forbids some things that legacy packages do."""
    notes: list[str]
    constants: Mapping[str, str] = field(default_factory=dict)
    """The values of `{{name}}` in the files of groups."""
    data: Folder = field(default_factory=lambda: Folder(""))
    """What `cases` has read, as a tree."""
    statics: dict[str, str] = field(default_factory=dict)
    """The names of the static validation cases, by group."""

    def cases(self) -> tuple[Case, ...]:
        """Return all cases: samples first, then secret cases, each folder in the order of its names.

        Raises:
            PackageError: a file is missing or broken, or there is no case at all.
        """
        data = self.root / "data"
        self.data, self.statics = Folder(""), {}
        settings = self._group(data, "data", _Settings(), self.data)
        cases = [
            case
            for room in ("sample", "secret")
            if (data / room).is_dir()
            for case in self._folder(data / room, room, settings, self.data)
        ]
        if not cases:
            remedy = "put 1.in and 1.ans into data/secret"
            if (self.root / "generators/generators.yaml").is_file():
                remedy = "generators/generators.yaml is BAPCtools': let its `bt generate` make them"
            raise PackageError("data", "there is no test case", remedy, kind="missing")
        known = ("sample", "secret", *(get_args(ValidationKind) if self.modern else ()))
        for path in sorted(data.iterdir()):
            if (path.is_dir() and path.name not in known) or path.suffix == ".in":
                self.notes.append(f"data/{path.name}: is in neither data/sample nor data/secret and not judged")
        return tuple(cases)

    def validation(self) -> tuple[ValidationCase, ...]:
        """Return the cases that test the package's validators; only 2025-09 has any.

        Raises:
            PackageError: a file is missing or broken.
        """
        data = self.root / "data"
        if not self.modern:
            return ()
        settings = self._group(data, "data", _Settings(), Folder(""))
        found: list[ValidationCase] = []
        for kind in get_args(ValidationKind):
            if (data / kind).is_dir():
                ending = "" if kind == "invalid_input" else ".out"
                for case in self._folder(data / kind, kind, settings, Folder(""), answers=bool(ending)):
                    output = data / f"{case.name}{ending}"
                    if ending and not output.is_file():
                        raise PackageError(
                            f"data/{case.name}.in",
                            "there is no output to it",
                            f"write data/{case.name}.out",
                            kind="missing",
                        )
                    found.append(ValidationCase(kind, case, output if ending else None))
        return tuple(found)

    def _group(self, folder: Path, where: str, settings: _Settings, into: Folder) -> _Settings:
        for name in _GROUP_FILES:
            settings, told = settings.with_file(folder / name, f"{where}/{name}", self.notes, self.constants)
            into.told |= told
            into.where = f"{where}/{name}" if (folder / name).is_file() else into.where
        return settings

    def _folder(
        self,
        folder: Path,
        name: str,
        inherited: _Settings,
        parent: Folder,
        *,
        answers: bool = True,
        above: tuple[Path, ...] = (),
    ) -> Iterator[Case]:
        real = folder.resolve()
        if real in above:
            raise PackageError(f"data/{name}", "is a link that leads in a circle", "remove the link", kind="bad_link")
        into = Folder(name)
        parent.parts.append(into)
        settings = self._group(folder, f"data/{name}", inherited, into)
        cases, folders = self._entries(folder, name)
        if self.modern and (both := sorted(set(cases) & set(folders))):
            raise PackageError(
                f"data/{name}/{both[0]}.in",
                f"has the name of the folder data/{name}/{both[0]}",
                "rename one of them",
                kind="conflict",
            )
        # In order of their names; of one name, the case goes before the group.
        for base in sorted({*cases, *folders}):
            if base in cases:
                into.parts.append(f"{name}/{base}")
                yield self._case(cases[base], f"{name}/{base}", settings, answers=answers)
            if base in folders:
                below = f"{name}/{base}"
                yield from self._folder(folders[base], below, settings, into, answers=answers, above=(*above, real))
        if "static_validation_score" in into.told and answers:
            # Last, so that a source that does not compile is found out first.
            yield self._static_case(into)

    def _entries(self, folder: Path, name: str) -> tuple[dict[str, Path], dict[str, Path]]:
        """Return the inputs of the cases in a folder and the folders in it, by their names."""
        cases: dict[str, Path] = {}
        folders: dict[str, Path] = {}
        for path in sorted(folder.iterdir()):
            where = f"data/{name}/{path.name}"
            if path.name.startswith("."):
                continue
            if not PLAIN_NAME.fullmatch(path.name):
                what = "folder and its cases are" if path.is_dir() and path.suffix != ".files" else "file is"
                self.notes.append(f"{where}: the format does not allow this name; the {what} left out")
            elif path.is_dir() and path.suffix != ".files":
                folders[path.name] = path
            elif path.name.endswith(".in") and path.is_file():
                cases[path.name.removesuffix(".in")] = path
            elif path.suffix in _NEED_INPUT and not path.with_suffix(".in").exists():
                self.notes.append(f"{where}: there is no {path.stem}.in to it; it is left out")
            elif path.suffix != ".in" and path.suffix.lower() == ".in":
                self.notes.append(f"{where}: a case ends in .in, in small letters; it is left out")
        return cases, folders

    def _static_case(self, folder: Folder) -> Case:
        name = f"{folder.name}/{STATIC}"
        if name in folder.parts:
            raise PackageError(
                f"data/{name}.in", "has the name of the static validation case", "rename it", kind="conflict"
            )
        folder.parts.append(name)
        self.statics[folder.name] = name
        return Case(
            name=name,
            input_from=b"",
            answer_from=b"",
            description="the source itself is validated",
            static=words(folder.told.get("static_validator_args"), f"{folder.where}, static_validator_args"),
        )

    def _case(self, path: Path, name: str, settings: _Settings, *, answers: bool) -> Case:
        answer = path.with_suffix(".ans")
        if answers and not answer.is_file():
            raise PackageError(f"data/{name}.in", "there is no answer to it", f"write data/{name}.ans", kind="missing")
        own, told = settings.with_file(path.with_suffix(".yaml"), f"data/{name}.yaml", self.notes)
        files = path.with_suffix(".files")
        return Case(
            name=name,
            input_from=path,
            answer_from=answer if answer.is_file() else b"",
            description=_said(told, "description", path.with_suffix(".desc"), name),
            hint=_said(told, "hint", path.with_suffix(".hint"), name),
            args=own.args,
            input_validator_args=own.input_args,
            output_validator_args=own.output_args,
            files=files if files.is_dir() else None,
        )


def _said(told: Mapping[str, Any], key: str, legacy: Path, name: str) -> str:
    """Return a case's hint or description, from its YAML file or, in legacy packages, a file of its own."""
    if key in told:
        return str(told[key]).strip()
    return read_text(legacy, f"data/{name}{legacy.suffix}").strip() if legacy.is_file() else ""


def words(value: object, where: str) -> tuple[str, ...]:
    """Return arguments given as a list of words or as one text with spaces between them.

    Raises:
        PackageError: it is neither.
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, list) and all(isinstance(word, str | int | float) for word in value):
        return tuple(str(word) for word in value)
    raise PackageError(where, "is not a list of words", "write e.g. [case_sensitive]")


def _by_validator(value: object, where: str) -> ByValidator:
    """Return arguments by the validator's name; "" applies to all others."""
    if not isinstance(value, dict):
        return {"": words(value, where)}
    if set(value) <= {"name", "flags"}:
        return {str(value.get("name", "")): words(value.get("flags"), where)}
    return {str(name): words(given, f"{where}.{name}") for name, given in value.items()}
