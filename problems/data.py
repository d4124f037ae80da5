"""A package's test cases: `data/` with its groups and their settings, both versions of the format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from problems.errors import PackageError
from problems.problem import Case
from problems.yaml_file import read_text, read_yaml

PLAIN_NAME = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}")
"""What files and folders of a package may be called; the format has others ignored."""
_GROUP_FILES = ("test_group.yaml", "testdata.yaml")
_BESIDE = (".in.statement", ".ans.statement", ".in.download", ".ans.download", ".interaction", ".out")
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
    """What a group hands down to its cases."""

    args: tuple[str, ...] = ()
    input_args: ByValidator = field(default_factory=dict)
    output_args: tuple[str, ...] = ()

    def with_file(self, path: Path, where: str, notes: list[str]) -> tuple[_Settings, dict[str, Any]]:
        """These, with what a YAML file of a group or case changes; and all that is in it."""
        if not path.is_file():
            return self, {}
        told = read_yaml(path, where)
        notes += [
            f'{where}: the key "{key}" is none of the format\'s and not used' for key in told if key not in _KNOWN
        ]
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


def read_cases(root: Path, notes: list[str]) -> tuple[Case, ...]:
    """All cases, samples first, then the secret ones, each folder in the order of its names.

    Raises:
        PackageError: a file is missing or broken, or there is no case at all.
    """
    data = root / "data"
    settings = _group(data, "data", _Settings(), notes)
    cases = [
        case
        for room in ("sample", "secret")
        if (data / room).is_dir()
        for case in _folder(data / room, room, settings, notes)
    ]
    if not cases:
        raise PackageError("data", "there is no test case", "put 1.in and 1.ans into data/secret")
    return tuple(cases)


def _group(folder: Path, where: str, settings: _Settings, notes: list[str]) -> _Settings:
    for name in _GROUP_FILES:
        settings, _ = settings.with_file(folder / name, f"{where}/{name}", notes)
    return settings


def _folder(folder: Path, name: str, inherited: _Settings, notes: list[str]) -> Iterator[Case]:
    settings = _group(folder, f"data/{name}", inherited, notes)
    entries: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if not PLAIN_NAME.fullmatch(path.name):
            notes.append(f"data/{name}/{path.name}: such a name is none of the format's, the file is left out")
        elif path.is_dir() and path.suffix != ".files":
            entries[path.name] = path
        elif path.name.endswith(".in") and path.is_file():
            entries[path.name.removesuffix(".in")] = path
        elif path.suffix == ".ans" and not path.with_suffix(".in").exists():
            notes.append(f"data/{name}/{path.name}: there is no {path.stem}.in to it, the file is left out")
    for base, path in sorted(entries.items()):
        if path.is_dir():
            yield from _folder(path, f"{name}/{base}", settings, notes)
        else:
            yield _case(path, f"{name}/{base}", settings, notes)


def _case(path: Path, name: str, settings: _Settings, notes: list[str]) -> Case:
    answer = path.with_suffix(".ans")
    if not answer.is_file():
        raise PackageError(f"data/{name}.in", "there is no answer to it", f"write data/{name}.ans")
    own, told = settings.with_file(path.with_suffix(".yaml"), f"data/{name}.yaml", notes)
    files = path.with_suffix(".files")
    return Case(
        name=name,
        input_from=path,
        answer_from=answer,
        description=_said(told, "description", path.with_suffix(".desc"), name),
        hint=_said(told, "hint", path.with_suffix(".hint"), name),
        args=own.args,
        input_validator_args=own.input_args,
        output_validator_args=own.output_args,
        files=files if files.is_dir() else None,
    )


def _said(told: Mapping[str, Any], key: str, legacy: Path, name: str) -> str:
    """A case's hint or description: in its YAML file, or in a file of its own as legacy packages have it."""
    if key in told:
        return str(told[key]).strip()
    return read_text(legacy, f"data/{name}{legacy.suffix}").strip() if legacy.is_file() else ""


def words(value: object, where: str) -> tuple[str, ...]:
    """Arguments: a list of words, or one text with spaces between them.

    Raises:
        PackageError: it is neither.
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, list) and all(isinstance(word, str | int | float) for word in value):
        return tuple(str(word) for word in value)
    raise PackageError(where, "is no list of words", "write e.g. [case_sensitive]")


def _by_validator(value: object, where: str) -> ByValidator:
    """Arguments by the validator's name; "" is for each that is not named."""
    if not isinstance(value, dict):
        return {"": words(value, where)}
    if set(value) <= {"name", "flags"}:
        return {str(value.get("name", "")): words(value.get("flags"), where)}
    return {str(name): words(given, f"{where}.{name}") for name, given in value.items()}
