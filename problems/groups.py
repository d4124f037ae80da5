"""The groups of a scoring problem's test cases, and the rules by which their scores become one score.

Two rule books lead to the same `Group`: 2025-09 (`max_score`, `score_aggregation`, `require_pass`) and the graders of
legacy packages (`grader_flags`, `accept_score`, `range`, `on_reject`). What they ask of the values is in tables here;
`problems.grading` adds up.
Source: problem package format 2025-09, "Result aggregation"; legacy, "Test data groups" and "Graders".
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from problems.errors import PackageError

Aggregation = Literal["sum", "avg", "min", "max", "pass-fail"]
VerdictRule = Literal["worst_error", "first_error", "always_accept"]
Scores = Literal["taken", "ignored", "refused"]
STATIC = "static_validation"
"""The name of a group's static validation test case; the format gives it none."""

MODERN_KEYS = ("max_score", "score_aggregation", "require_pass", "static_validation_score")
LEGACY_KEYS = ("on_reject", "grading", "grader_flags", "accept_score", "reject_score", "range")
_VERDICT_RULES = {"no_errors": "worst_error"} | {rule: rule for rule in get_args(VerdictRule)}
"""By flag; `no_errors` is the older name."""
_LEGACY_AGGREGATIONS = ("sum", "avg", "min", "max")
_MODERN_AGGREGATIONS = ("pass-fail", "sum", "min")
_GRADER_FLAGS = ("ignore_sample", "accept_if_any_accepted")
_NOT_IN_SAMPLE = ("max_score", "score_aggregation", "require_pass")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of test cases, with the rule that makes one score of theirs."""

    name: str
    """The path below `data/`: `secret/group1`; "" for all of it."""
    parts: tuple[Group | str, ...] = ()
    """Its groups, and the names of its cases, in the order of judging."""
    aggregation: Aggregation = "sum"
    verdict: VerdictRule = "first_error"
    any_accepted: bool = False
    """It is accepted if any of its parts is."""
    ignore_sample: bool = False
    """Only its last part counts."""
    breaks: bool = False
    """After a part that is not accepted, the others are not judged."""
    hopeless: bool = False
    """After a part that scores nothing, neither does the group, so the others need not be judged."""
    requires: tuple[str, ...] = ()
    """Groups that must be accepted, or this one is not judged."""
    accepted: float | None = 1.0
    """What an accepted case scores if its validator does not say; None: it must say."""
    rejected: float = 0.0
    """What any other case scores."""
    static: float | None = None
    """What its static validation test case scores; None: as any other."""
    least: float = -math.inf
    most: float = math.inf
    """The range of its score."""
    bounded: bool = False
    """Whether no case scores more than `accepted`, and a validator may give a part of that."""
    scores: Scores = "taken"
    """What becomes of a score by a validator."""
    fewest: bool = False
    """Whether the lowest score is the best one."""

    def groups(self) -> Iterator[Group]:
        """Yield this group and those below it, each before its own."""
        yield self
        for part in self.parts:
            if isinstance(part, Group):
                yield from part.groups()

    def cases(self) -> Iterator[str]:
        """Yield the names of the cases in it and below it."""
        for part in self.parts:
            if isinstance(part, Group):
                yield from part.cases()
            else:
                yield part

    @property
    def best(self) -> float | None:
        """The score of a submission that is right everywhere; None if that depends on it."""
        if self.fewest:
            return self.least if math.isfinite(self.least) else None
        if math.isfinite(self.most):
            return self.most
        if self.scores == "taken" or self.accepted is None:
            return None
        parts = self.parts[-1:] if self.ignore_sample else self.parts
        scores = [part.best if isinstance(part, Group) else self.accepted for part in parts]
        known = [score for score in scores if score is not None]
        return aggregated(self.aggregation, known) if len(known) == len(scores) else None


def aggregated(how: Aggregation, scores: list[float]) -> float:
    """Return one score for several; that of none is 0. `pass-fail` has none of its own: see `Group.most`."""
    if not scores:
        return 0.0
    if how == "min":
        return min(scores)
    if how == "max":
        return max(scores)
    total = math.fsum(scores)
    return total / len(scores) if how == "avg" else total


@dataclass
class Folder:
    """A folder of cases as it lies on disk, with what its settings say of it alone."""

    name: str
    """The path below `data/`; "" for that itself."""
    told: dict[str, Any] = field(default_factory=dict)
    where: str = ""
    """The file of these settings; "" if there is none."""
    parts: list[Folder | str] = field(default_factory=list)

    def find(self) -> Iterator[Folder]:
        """Yield this folder and those below it."""
        yield self
        for part in self.parts:
            if isinstance(part, Folder):
                yield from part.find()

    def cases(self) -> Iterator[str]:
        """Yield the names of all cases in it."""
        for part in self.parts:
            if isinstance(part, Folder):
                yield from part.cases()
            else:
                yield part


def of_problem(
    data: Folder,
    *,
    modern: bool,
    grading: Mapping[str, Any],
    validator_scores: bool,
    statics: Mapping[str, str],
    notes: list[str],
) -> Group:
    """Return the groups of a scoring problem.

    Args:
        data: the folder of the package's cases.
        modern: whether the format is 2025-09. Drafts of it with the keys of graders are read as legacy packages.
        grading: the key of `problem.yaml`: what holds for all groups of a legacy package.
        validator_scores: whether a legacy package says that its validator gives scores.
        statics: the names of static validation cases, by group.
        notes: gets a sentence for each oddity.

    Raises:
        PackageError: a rule is wrong, or contradicts another.
    """
    graded = next((one for one in data.find() if set(one.told) & set(LEGACY_KEYS)), None)
    if not modern or graded is not None:
        if modern and graded is not None:
            notes.append(f"{graded.where}: has the keys of a legacy package's graders, and is graded like one")
        return _Legacy(grading, validator_scores=validator_scores, modern=modern, notes=notes).group(data)
    return _Modern(data, statics, notes).group()


# ------------------------------------------------------------------------------------------- 2025-09


class _Modern:
    """2025-09: `sample` scores nothing, `secret` has either cases or groups, and these have no groups."""

    def __init__(self, data: Folder, statics: Mapping[str, str], notes: list[str]) -> None:
        self._data = data
        self._statics = statics
        self._notes = notes

    def group(self) -> Group:
        rooms = {part.name: part for part in self._data.parts if isinstance(part, Folder)}
        parts = []
        if sample := rooms.get("sample"):
            parts.append(self._sample(sample))
        secret = self._secret(rooms.get("secret", Folder("secret")), known=tuple(rooms))
        return Group(name="", parts=(*parts, secret), least=0.0, most=secret.most)

    def _sample(self, folder: Folder) -> Group:
        for key in _NOT_IN_SAMPLE:
            if key in folder.told:
                raise PackageError(f"{folder.where}, {key}", "is not allowed: samples score nothing", "leave it out")
        return Group(name="sample", parts=tuple(folder.cases()), accepted=0.0, most=0.0, least=0.0, scores="ignored")

    def _secret(self, folder: Folder, known: tuple[str, ...]) -> Group:
        below = [part for part in folder.parts if isinstance(part, Folder)]
        grouped = [part for part in below if part.where]
        told = _modern_told(folder)
        how = self._aggregation(folder, told, "sum")
        most = _max_score(folder, told, 100.0)
        earlier: dict[str, Aggregation] = {"sample": "pass-fail"} if "sample" in known else {}
        requires = self._requires(folder, told, earlier)
        if how == "pass-fail" and math.isinf(most):
            raise PackageError(
                _place(folder), "is unbounded, which pass-fail aggregation cannot be", "write a max_score"
            )
        if not grouped:
            return self._with_cases(folder, how, most, requires)
        for part in folder.parts:
            if isinstance(part, str) and part not in self._statics.values():
                raise PackageError(f"data/{part}.in", "is in no group, but data/secret has groups", "move it into one")
            if isinstance(part, Folder) and not part.where:
                raise PackageError(
                    f"data/{part.name}",
                    "has no test_group.yaml, but other folders beside it have: all must be groups, or none",
                    f"write data/{part.name}/test_group.yaml",
                    kind="missing",
                )
        parts: list[Group | str] = [
            part if isinstance(part, str) else self._inner(part, how, most, earlier) for part in folder.parts
        ]
        groups = [part for part in parts if isinstance(part, Group)]
        self._note_sum(folder, how, most, groups)
        return Group(
            name=folder.name,
            parts=tuple(parts),
            aggregation=how,
            hopeless=how in ("pass-fail", "min"),
            requires=requires,
            static=_static_score(folder, told, how),
            least=0.0,
            most=most,
            bounded=math.isfinite(most),
        )

    def _inner(self, folder: Folder, outer: Aggregation, outer_most: float, earlier: dict[str, Aggregation]) -> Group:
        for below in folder.find():
            if below is not folder and below.where:
                raise PackageError(below.where, "is in a group, and groups have no groups", "move it beside the group")
        told = _modern_told(folder)
        how = self._aggregation(folder, told, "pass-fail")
        most = _max_score(folder, told, math.inf)
        if outer == "pass-fail" and how != "pass-fail":
            raise PackageError(
                f"{folder.where}, score_aggregation", f"is {how}, but secret has pass-fail", "write pass-fail"
            )
        if math.isinf(most) and math.isfinite(outer_most):
            raise PackageError(
                folder.where, f"has no max_score, but all groups together have {outer_most:g}", "write a max_score"
            )
        if how == "pass-fail" and math.isinf(most):
            raise PackageError(folder.where, "is unbounded, which pass-fail aggregation cannot be", "write a max_score")
        made = self._with_cases(folder, how, most, self._requires(folder, told, earlier))
        earlier[folder.name] = how
        return made

    def _with_cases(self, folder: Folder, how: Aggregation, most: float, requires: tuple[str, ...]) -> Group:
        cases = tuple(folder.cases())
        if not cases:
            raise PackageError(f"data/{folder.name}", "is a group without a test case", "put one there", kind="missing")
        static = _static_score(folder, _modern_told(folder), how)
        mine = [name for name in cases if name not in self._statics.values()]
        each: float | None = most
        if math.isinf(most):
            each = None
        elif how == "sum":
            if (static or 0.0) > most:
                raise PackageError(
                    f"{folder.where}, static_validation_score", f"is more than the group's {most:g}", "write less"
                )
            each = (most - (static or 0.0)) / max(1, len(mine))
        return Group(
            name=folder.name,
            parts=cases,
            aggregation=how,
            hopeless=how in ("pass-fail", "min"),
            requires=requires,
            accepted=0.0 if how == "pass-fail" else each,
            static=static,
            least=0.0,
            most=most,
            bounded=math.isfinite(most),
            scores="refused" if how == "pass-fail" else "taken",
        )

    def _requires(self, folder: Folder, told: Mapping[str, Any], earlier: Mapping[str, Aggregation]) -> tuple[str, ...]:
        given = told.get("require_pass")
        names = (
            [given] if isinstance(given, str) else given if isinstance(given, list) else [] if given is None else [0]
        )
        where = f"{_place(folder)}, require_pass"
        for name in names:
            if not isinstance(name, str):
                raise PackageError(where, "is not a list of groups", "write e.g. [sample, secret/group1]")
            if name not in earlier:
                below = [one.name for one in self._data.find() if one.where or one.name == "sample"]
                late = name in below
                what = "does not come before it" if late else "is no group"
                listed = ", ".join(earlier) or "none: no group comes before it"
                raise PackageError(where, f'"{name}" {what}', f"it may name {listed}")
            if earlier[name] != "pass-fail":
                raise PackageError(
                    where, f'"{name}" has {earlier[name]} aggregation', "only a pass-fail group can be required"
                )
        return tuple(names)

    def _aggregation(self, folder: Folder, told: Mapping[str, Any], default: Aggregation) -> Aggregation:
        given = told.get("score_aggregation", default)
        if given not in _MODERN_AGGREGATIONS:
            raise PackageError(
                f"{_place(folder)}, score_aggregation",
                f'"{_short(given)}" is no aggregation',
                f"write one of {', '.join(_MODERN_AGGREGATIONS)}",
            )
        return given  # type: ignore[no-any-return]  # one of them

    def _note_sum(self, folder: Folder, how: Aggregation, most: float, groups: list[Group]) -> None:
        together = math.fsum(group.most for group in groups)
        if how == "sum" and math.isfinite(most) and abs(together - most) > 1e-6 * max(1.0, most):
            self._notes.append(
                f"{_place(folder)}: at most {most:g} points, but its groups are worth {together:g} together"
            )


def _modern_told(folder: Folder) -> Mapping[str, Any]:
    """Return a group's settings; `scoring` is what a draft of the format had."""
    draft = folder.told.get("scoring")
    if not isinstance(draft, dict):
        return folder.told
    names = {"score": "max_score", "max_score": "max_score", "aggregation": "score_aggregation"}
    return {names[key]: value for key, value in draft.items() if key in names} | folder.told


def _max_score(folder: Folder, told: Mapping[str, Any], default: float) -> float:
    given = told.get("max_score", default)
    if given == "unbounded":
        return math.inf
    if isinstance(given, bool) or not isinstance(given, int | float) or given < 0 or math.isnan(given):
        raise PackageError(
            f"{_place(folder)}, max_score",
            f'"{_short(given)}" is no number of points',
            "write a whole number or unbounded",
        )
    return float(given)


def _static_score(folder: Folder, told: Mapping[str, Any], how: Aggregation) -> float | None:
    """Return what a group's static validation test case scores; None if it scores nothing or is not there."""
    given = told.get("static_validation_score")
    if given is None:
        return None
    if (given == "pass-fail") != (how == "pass-fail"):
        raise PackageError(
            f"{_place(folder)}, static_validation_score",
            f'"{_short(given)}" does not go with {how} aggregation',
            "write pass-fail" if how == "pass-fail" else "write a number of points",
        )
    if given == "pass-fail":
        return None
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given < math.inf:
        raise PackageError(
            f"{_place(folder)}, static_validation_score",
            f'"{_short(given)}" is no number of points',
            "write a whole number or pass-fail",
        )
    return float(given)


# -------------------------------------------------------------------------------------------- legacy


class _Legacy:
    """Legacy: every folder is a group, what it does not say it has from the folder above, and a grader adds up."""

    def __init__(self, grading: Mapping[str, Any], *, validator_scores: bool, modern: bool, notes: list[str]) -> None:
        self._grading = {key: value for key, value in grading.items() if key in LEGACY_KEYS}
        self._fewest = grading.get("objective", "max") == "min"
        self._scores: Scores = "taken" if validator_scores or modern else "refused"
        self._notes = notes

    def group(self, data: Folder) -> Group:
        return self._group(data, self._grading)

    def _group(self, folder: Folder, inherited: Mapping[str, Any]) -> Group:
        told = {**inherited, **{key: value for key, value in folder.told.items() if key in LEGACY_KEYS}}
        where = _place(folder)
        if told.get("grading", "default") != "default":
            custom = told["grading"] == "custom"
            raise PackageError(
                f"{where}, grading",
                "is custom, and graders of a package are not run here"
                if custom
                else f'"{_short(told["grading"])}" is none',
                "write default, with grader_flags",
                kind="unsupported" if custom else "bad_value",
            )
        if (reject := told.get("on_reject", "break")) not in ("break", "continue"):
            raise PackageError(f"{where}, on_reject", f'"{_short(reject)}" is not known', "write break or continue")
        flags = _flags(told.get("grader_flags"), f"{where}, grader_flags")
        how: Aggregation = "sum"
        verdict: VerdictRule = "worst_error"
        for flag in flags:  # of several, the last counts
            if flag in _LEGACY_AGGREGATIONS:
                how = flag  # type: ignore[assignment]  # one of them
            elif flag in _VERDICT_RULES:
                verdict = _VERDICT_RULES[flag]
            elif flag not in _GRADER_FLAGS:
                raise PackageError(
                    f"{where}, grader_flags",
                    f'the default grader has no flag "{_short(flag)}"',
                    f"write some of {', '.join((*_LEGACY_AGGREGATIONS, *get_args(VerdictRule), *_GRADER_FLAGS))}",
                )
        # It goes down to the groups below with the other flags, but only all of the data has a sample to ignore.
        ignoring = "ignore_sample" in flags and not folder.name
        if "ignore_sample" in _flags(folder.told.get("grader_flags"), where) and folder.name:
            self._notes.append(f"{where}: ignore_sample counts in data/testdata.yaml only, and is ignored here")
        least, most = _range(told.get("range"), f"{where}, range")
        parts = tuple(part if isinstance(part, str) else self._group(part, told) for part in folder.parts)
        if not parts:
            self._notes.append(f"data/{folder.name}: is a group without a test case, and scores 0")
        return Group(
            name=folder.name,
            parts=parts,
            aggregation=how,
            verdict=verdict,
            any_accepted="accept_if_any_accepted" in flags,
            ignore_sample=ignoring,
            breaks=reject == "break",
            accepted=_number(told.get("accept_score", 1), f"{where}, accept_score"),
            rejected=_number(told.get("reject_score", 0), f"{where}, reject_score"),
            least=least,
            most=most,
            scores=self._scores,
            fewest=self._fewest,
        )


def _flags(given: object, where: str) -> tuple[str, ...]:
    if given is None:
        return ()
    if isinstance(given, str):
        return tuple(given.split())
    if isinstance(given, list) and all(isinstance(word, str) for word in given):
        return tuple(given)
    raise PackageError(where, "is not a list of words", "write e.g. min first_error")


def _range(given: object, where: str) -> tuple[float, float]:
    if given is None:
        return -math.inf, math.inf
    words = given.split() if isinstance(given, str) else given if isinstance(given, list) else []
    try:
        least, most = (float(word) for word in words)
    except (TypeError, ValueError):
        least = most = math.nan
    if not least <= most:
        raise PackageError(where, f'"{_short(given)}" is not two numbers, the lower first', "write e.g. 0 100")
    return least, most


def _number(given: object, where: str) -> float:
    try:
        number = float(given) if isinstance(given, int | float | str) and not isinstance(given, bool) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise PackageError(where, f'"{_short(given)}" is not a number', "write e.g. 10")
    return number


def _place(folder: Folder) -> str:
    return folder.where or "/".join(part for part in ("data", folder.name) if part)


def _short(given: object) -> str:
    return str(given)[:40]
