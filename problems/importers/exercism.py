"""Exercism's canonical data: one problem for each function (`property`) of an exercise.

Its cases are values, not text: they are written in the notation of `problems.signature`, if its types can
express them. Source: https://github.com/exercism/problem-specifications, "Test Data Format".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from pathlib import Path
from typing import Any, cast

from problems import package_files
from problems.errors import PackageError
from problems.importers import store
from problems.importers.exercism_facts import Facts, find_facts
from problems.importers.imported import Imported
from problems.notation import Value, write
from problems.signature import Signature
from problems.types import List, Scalar, ScalarName, Type

CANONICAL = "canonical-data.json"
SAMPLES = 3
"""The first cases become samples; the others are secret."""
_STATEMENTS = ("introduction.md", "description.md")
_ERROR, _OBJECT = "an error is expected", "is an object"
_EXACT = 2**53
"""Above it, JavaScript's numbers are inexact."""


@dataclass(frozen=True, slots=True)
class _Case:
    uuid: str
    description: str
    property: str
    input: Mapping[str, Any]
    expected: Any


class _Misfit(Exception):
    """The types cannot express these cases; the message says why, after the property's name."""


def is_exercise(told: object) -> bool:
    """Return whether it looks like canonical data."""
    return isinstance(told, Mapping) and "exercise" in told and "cases" in told


def import_exercise(
    told: Mapping[str, Any], beside: Path | None = None, *, name: str = "", replace: bool = False
) -> Imported:
    """Create a problem for each property of an exercise.

    Args:
        told: the contents of `canonical-data.json`.
        beside: the folder with `description.md`, if there is one.
        name: replaces the exercise's own id; the prefix if there are several properties.
        replace: see `store.save_package`.

    Raises:
        PackageError: it is not canonical data, no property can be expressed, or an id is taken.
    """
    exercise = str(told.get("exercise"))
    cases = list(_cases(told.get("cases"), "cases"))
    replaced = _replaced(told.get("cases"))
    by_property: dict[str, list[_Case]] = {}
    for case in cases:
        if case.uuid not in replaced:
            by_property.setdefault(case.property, []).append(case)
    if not by_property:
        raise PackageError(CANONICAL, "it has no cases", "download it again", kind="missing")
    notes: list[str] = []
    misfits: list[str] = []
    fitting: list[tuple[str, list[_Case], Signature]] = []
    for called, those in by_property.items():
        reasons = [_misfit(case) for case in those]
        kept = [case for case, reason in zip(those, reasons, strict=True) if not reason]
        try:
            _check_left_out(reasons)
            fitting.append((called, kept, _signature(called, kept)))
        except _Misfit as misfit:
            misfits.append(f"{called}: {misfit}")
            continue
        for reason in dict.fromkeys(filter(None, reasons)):
            count = reasons.count(reason)
            notes.append(f"{exercise}, {called}: {count} case{'s' * (count > 1)} left out: {reason}")
    if not fitting:
        raise PackageError(
            exercise, f"cannot be expressed in the types of a signature: {'; '.join(misfits)}", kind="unsupported"
        )
    notes += [f"{exercise}, {misfit}; it is left out" for misfit in misfits]
    statement, facts = _statement(exercise, beside), find_facts(exercise, beside)
    first = name or store.identifier(exercise)
    alone, title = len(by_property) == 1, facts.title or exercise.replace("-", " ").title()
    builders = {}
    for called, kept, signature in fitting:
        own = first if alone else "-".join((first, *_words(called)))
        while own in builders:
            own += "-2"
        store.check(own, replace=replace)  # all of them before the first is written
        named = changed(facts, title=title if alone else f"{title}: {called}")
        builders[own] = _builder(exercise, named, statement, kept, signature)
    problems = tuple(store.save_package(own, build, replace=replace) for own, build in builders.items())
    return Imported(problems, tuple(notes))


# ------------------------------------------------------------------------------------ reading


def _cases(told: object, where: str, above: str = "", depth: int = 0) -> Iterator[_Case]:
    if not isinstance(told, list) or depth > 20:
        raise PackageError(f"{CANONICAL}, {where}", "is not a list of cases", "download it again")
    for number, one in enumerate(told):
        place_of = f"{where}[{number}]"
        if not isinstance(one, Mapping):
            raise PackageError(f"{CANONICAL}, {place_of}", "is not a case", "download it again")
        description = f"{above}{one.get('description', '')}"
        if "cases" in one:
            yield from _cases(one["cases"], f"{place_of}.cases", f"{description}: ", depth + 1)
            continue
        called, given = one.get("property"), one.get("input")
        if not isinstance(called, str) or not isinstance(given, Mapping) or "expected" not in one:
            raise PackageError(f"{CANONICAL}, {place_of}", "lacks property, input or expected", "download it again")
        yield _Case(str(one.get("uuid", "")), description, called, given, one["expected"])


def _replaced(told: object) -> set[str]:
    """Return the ids of the cases that others reimplement."""
    found: set[str] = set()
    for one in told if isinstance(told, list) else ():
        if isinstance(one, Mapping):
            found |= {str(one["reimplements"])} if one.get("reimplements") else set()
            found |= _replaced(one.get("cases"))
    return found


def _misfit(case: _Case) -> str:
    """Return why a single case is left out, or ""."""
    if isinstance(case.expected, Mapping) and "error" in case.expected:
        return _ERROR
    for name, value in (*case.input.items(), ("the answer", case.expected)):
        if reason := _alien(value):
            return f"{name} {reason}"
    return ""


def _alien(value: Any) -> str:
    """Return why no type can hold the value, or ""."""
    if isinstance(value, list):
        return next(filter(None, map(_alien, value)), "")
    found = ""
    if value is None:
        found = "is null"
    elif isinstance(value, Mapping):
        found = _OBJECT
    elif isinstance(value, str):
        found = "" if value.isascii() and (value.isprintable() or not value) else "is not one line of ASCII"
    elif abs(value) > _EXACT:
        found = "is above 2^53"
    return found


# ------------------------------------------------------------------------------------ types


def _check_left_out(reasons: Sequence[str]) -> None:
    """Raise `_Misfit` if the remaining cases no longer describe the same problem."""
    others = [reason for reason in reasons if reason != _ERROR]
    if not others:
        raise _Misfit("an error is expected in each case")
    alien = [reason for reason in others if reason]
    objects = [reason for reason in alien if reason.endswith(_OBJECT)]
    if objects or 2 * len(alien) > len(others):
        raise _Misfit((objects or alien)[0])


def _signature(called: str, cases: Sequence[_Case]) -> Signature:
    names = list(cases[0].input)
    if not names:
        raise _Misfit("it takes nothing")
    if any(set(case.input) != set(names) for case in cases):
        raise _Misfit("its cases do not all take the same values")
    typed = [(name, _type([case.input[name] for case in cases], name)) for name in names]
    returns = _type([case.expected for case in cases], "the answer")
    function = _named(called, "solve", lambda name: _made(name, [("some_value", Scalar("int"))], returns))
    parameters = [_parameter(name, kind, function, returns) for name, kind in typed]
    try:
        return _made(function, parameters, returns)
    except PackageError as error:
        raise _Misfit(f"its names do not fit: {error.problem}") from None


def _parameter(name: str, kind: Type, function: str, returns: Type) -> tuple[str, Type]:
    return _named(name, "the", lambda own: _made(function, [(own, kind)], returns)), kind


def _made(function: str, parameters: Sequence[tuple[str, Type]], returns: Type) -> Signature:
    return Signature.of(_told(function, parameters, returns))


def _told(function: str, parameters: Sequence[tuple[str, Type]], returns: Type) -> dict[str, Any]:
    """Return the signature in the form of `practice.yaml`."""
    listed = [{"name": name, "type": str(kind)} for name, kind in parameters]
    return {"name": function, "parameters": listed, "returns": str(returns)}


def _named(given: str, before: str, check: Callable[[str], object]) -> str:
    """Return the name in snake_case, prefixed by a word if it is reserved in some language."""
    plain = "_".join(_words(given))
    for name in (plain, f"{before}_{plain}"):
        try:
            check(name)
        except PackageError:
            continue
        return name
    raise _Misfit(f'"{given[:40]}" cannot be a name')


def _words(name: str) -> list[str]:
    """Return the words of maxSize or max_size."""
    return re.findall(r"[a-z0-9]+", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower())


def _type(values: Sequence[Any], where: str) -> Type:
    """Return the common type of these values."""
    if all(isinstance(value, list) for value in values):
        inner = [item for value in values for item in value]
        if not inner:
            return List(Scalar("int"))  # all lists are empty: any item type will do
        return List(_type(inner, where))
    return Scalar(_scalar(values, where))


def _scalar(values: Sequence[Any], where: str) -> ScalarName:
    kinds = {type(value) for value in values}
    if kinds == {int, float}:
        return "float"
    if len(kinds) > 1:
        words = {list: "a list", str: "a text", bool: "a boolean"}
        raise _Misfit(f"{where} is {' or '.join(sorted({words.get(kind, 'a number') for kind in kinds}))}")
    return cast(ScalarName, kinds.pop().__name__)


# ------------------------------------------------------------------------------------ writing


def _builder(
    exercise: str, facts: Facts, statement: str, cases: Sequence[_Case], signature: Signature
) -> Callable[[Path], None]:
    def build(folder: Path) -> None:
        package_files.write_yaml(
            folder / "problem.yaml",
            {
                "problem_format_version": package_files.FORMAT,
                "name": facts.title,
                "source": {"name": "Exercism", "url": f"https://exercism.org/exercises/{store.identifier(exercise)}"},
                "license": facts.license,
                **({"rights_owner": facts.owner} if facts.owner else {}),
            },
        )
        if facts.license_text:
            (folder / "LICENSE").write_text(facts.license_text, encoding="utf-8", errors="replace")
        parameters = [(one.name, one.type) for one in signature.parameters]
        told = _told(signature.name, parameters, signature.returns)
        known = {"difficulty": facts.difficulty, "topics": list(facts.topics)}
        practice = {key: value for key, value in known.items() if value}
        package_files.write_yaml(folder / "practice.yaml", {**practice, "function": told})
        package_files.write_statement(folder, statement)
        if flags := _flags(cases, signature.returns):
            package_files.write_yaml(folder / "data" / "test_group.yaml", {"output_validator_args": flags})
        width = len(str(len(cases)))
        for number, case in enumerate(cases, 1):
            arguments = [
                _as(case.input[name], one.type) for name, one in zip(cases[0].input, signature.parameters, strict=True)
            ]
            kind = "sample" if number <= SAMPLES else "secret"
            answer = write(_as(case.expected, signature.returns), signature.returns)
            given = signature.stdin(*arguments)
            package_files.write_case(
                folder, f"{kind}/{number:0{width}}", given.encode(), answer.encode(), " ".join(case.description.split())
            )

    return build


def _as(value: Any, wanted: Type) -> Value:
    """Convert integers to floats where the type asks for floats."""
    if isinstance(value, list):
        return [_as(item, wanted) for item in value]
    made: Value = float(value) if wanted.base == Scalar("float") else value
    return made


def _flags(cases: Sequence[_Case], returns: Type) -> list[str]:
    """Return the validator flags: a tolerance for floats, case for texts, spacing where the answers depend on it."""
    if returns.base == Scalar("float"):
        return ["float_tolerance", "1e-6"]
    if returns.base != Scalar("str"):
        return []
    texts = [text for case in cases for text in _texts(case.expected)]
    spaced = any(text != " ".join(text.split()) for text in texts)
    return ["case_sensitive", "space_change_sensitive"] if spaced else ["case_sensitive"]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    else:
        yield value


def _statement(exercise: str, beside: Path | None) -> str:
    """Return the statement beside the data, or a sentence that says where it is."""
    texts = []
    for name in _STATEMENTS if beside else ():
        assert beside
        path = beside / name
        if path.is_file() and not path.is_symlink():
            texts.append(path.read_text(encoding="utf-8", errors="replace").strip())
    if texts:
        return "\n\n".join(texts) + "\n"
    return f"The statement is Exercism's, of the exercise {store.identifier(exercise)}.\n"
