"""Grade a submission on a scoring problem: what each case scores, what each group does, and what need not be judged.

`grade` is a function of the verdicts and scores of cases. A `Course` is told of them one after the other, in the order
of judging, and says which cases are left out: those of a group that is not to be run, or that can score nothing more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from problems.errors import JudgeError
from problems.groups import Group, aggregated
from problems.report import CaseReport, GroupReport, Points, Verdict, points_text

WORST_FIRST: tuple[Verdict, ...] = (
    *("internal_error", "runtime_error", "memory_limit", "time_limit", "output_limit", "wrong_answer"),
)
"""Source: legacy, "Default grader specification", `worst_error`."""
_SLACK = 1e-9
"""By so much, relative to a bound, sums of fractions may be off."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A case as the rules see it."""

    verdict: Verdict
    score: float


def grade(root: Group, cases: Mapping[str, Scored]) -> dict[str, GroupReport]:
    """Return the report of each group, by its name; cases that are not there were not judged.

    Raises:
        JudgeError: a group's score is outside its range.
    """
    found: dict[str, GroupReport] = {}
    _grade(root, cases, found)
    return {group.name: found[group.name] for group in root.groups()}


def _grade(group: Group, cases: Mapping[str, Scored], found: dict[str, GroupReport]) -> GroupReport:
    parts: list[Scored | GroupReport | None] = [
        _grade(part, cases, found) if isinstance(part, Group) else cases.get(part) for part in group.parts
    ]
    inner = [part for part in parts if isinstance(part, GroupReport)]
    own = [part for part in parts if isinstance(part, Scored)]
    counting = parts[-1:] if group.ignore_sample else parts
    judged = [part for part in counting if part is not None and (isinstance(part, Scored) or part.judged)]
    whole = len(judged) == len(counting) and all(part.verdict is not None for part in judged)
    verdict = _verdict(group, [part.verdict for part in judged if part.verdict is not None], whole=whole)
    score = _score(group, judged, whole=whole)
    if judged and not _within(score, group.least, group.most):
        raise JudgeError(
            f"the score of {group.name or 'all groups'} is {points_text(score)}, which is outside its range of "
            f"{points_text(group.least)} to {points_text(group.most)}",
            kind="bad_output",
        )
    report = found[group.name] = GroupReport(
        name=group.name,
        verdict=verdict,
        score=score,
        max_score=group.best,
        passed=sum(part.verdict == "accepted" for part in own) + sum(part.passed for part in inner),
        judged=len(own) + sum(part.judged for part in inner),
        total=sum(1 for _ in group.cases()),
    )
    return report


def _verdict(group: Group, verdicts: list[Verdict], *, whole: bool) -> Verdict | None:
    """Return a group's verdict; None if nothing of it was judged that could decide."""
    if group.verdict == "always_accept" or (group.any_accepted and "accepted" in verdicts):
        return "accepted"
    failed: list[Verdict] = [verdict for verdict in verdicts if verdict != "accepted"]
    if not failed:
        return "accepted" if whole else None
    return failed[0] if group.verdict == "first_error" else min(failed, key=WORST_FIRST.index)


def _score(group: Group, judged: list[Scored | GroupReport], *, whole: bool) -> float:
    if group.aggregation == "pass-fail":
        right = whole and all(part.verdict == "accepted" for part in judged)
        return group.most if right else 0.0
    scores = [part.score for part in judged]
    if group.hopeless and not whole:
        scores.append(0.0)  # of what was left out
    return aggregated(group.aggregation, scores)


def _within(score: float, least: float, most: float) -> bool:
    slack = _SLACK * max(1.0, abs(score))
    return least - slack <= score <= most + slack


class Course:
    """The course of a judging through the groups.

    Args:
        root: the problem's groups.
        cases: the names of the cases that come; by default all of the groups.
        thorough: also judge what can score nothing more, as far as the format does not forbid it.
    """

    def __init__(self, root: Group, cases: Iterable[str] | None = None, *, thorough: bool = False) -> None:
        self.root = root
        self._coming = frozenset(root.cases() if cases is None else cases)
        self._thorough = thorough
        self._cases: dict[str, Scored] = {}
        self._paths: dict[str, tuple[Group, ...]] = {}
        self._parents: dict[str, Group] = {}
        self._left: dict[str, int] = {}
        """How many cases of each group are yet to come."""
        self._spoiled: set[str] = set()
        """Groups with a case that is not accepted, or not judged."""
        self._lost: dict[str, str] = {}
        """Groups whose other cases are left out, and why."""
        self.skipped: list[str] = []
        """The cases that were left out."""
        self._walk(root, ())

    def _walk(self, group: Group, above: tuple[Group, ...]) -> None:
        path = (*above, group)
        self._left[group.name] = sum(case in self._coming for case in group.cases())
        for part in group.parts:
            if isinstance(part, Group):
                self._parents[part.name] = group
                self._walk(part, path)
            else:
                self._paths[part] = path

    @property
    def is_whole(self) -> bool:
        """Whether all cases come that score."""
        return all(case in self._coming or case.startswith("sample/") for case in self._paths)

    def why_skipped(self, case: str) -> str:
        """Return why a case that comes now is not to be judged; "" if it is."""
        for group in self._paths.get(case, ()):
            if why := self._lost.get(group.name):
                return why
            failed = next((one for one in group.requires if self._left.get(one, 0) or one in self._spoiled), None)
            if failed is not None:
                self._lost[group.name] = f"{failed} must be accepted first, and is not"
                return self._lost[group.name]
        return ""

    def is_lost(self, case: str) -> bool:
        """Return whether it is known already that a case will not be judged; from any thread."""
        return any(group.name in self._lost for group in self._paths.get(case, ()))

    def skip(self, case: str) -> None:
        """Leave a case out."""
        self.skipped.append(case)
        for group in self._paths[case]:
            self._left[group.name] -= 1
            self._spoiled.add(group.name)

    def add(self, report: CaseReport) -> CaseReport:
        """Return the report of a case with its score, and take note of it.

        Raises:
            JudgeError: the validator's score contradicts the rules.
        """
        path = self._paths.get(report.case.name)
        if path is None or report.verdict == "internal_error":
            return report
        if report.score is None:
            report = replace(report, score=case_score(path[-1], report))
        score = report.score or 0.0
        self._cases[report.case.name] = Scored(report.verdict, score)
        accepted = report.verdict == "accepted"
        for group in path:
            self._left[group.name] -= 1
            if not accepted:
                self._spoiled.add(group.name)
        self._part_ended(path[-1], report.case.name, accepted=accepted, score=score)
        return report

    def groups(self) -> tuple[GroupReport, ...]:
        """Return the reports of all groups, the whole first.

        Raises:
            JudgeError: a group's score is outside its range.
        """
        return tuple(
            replace(report, why_not_judged=self._why(name)) if report.judged < report.total else report
            for name, report in grade(self.root, self._cases).items()
        )

    def _why(self, group: str) -> str:
        """Return why cases of a group were left out, by a rule of its own or of one around it; "" if by none."""
        while group not in self._lost and group in self._parents:
            group = self._parents[group].name
        return self._lost.get(group, "")

    def _part_ended(self, group: Group, part: str, *, accepted: bool, score: float) -> None:
        """Take note of the end of a case or group in this group: it may be lost by that, or ended too."""
        if not accepted and group.breaks:
            self._lost.setdefault(group.name, f"{part} is not accepted, and there the package stops")
        hopeless = not accepted and (group.aggregation == "pass-fail" or score <= 0)
        if group.hopeless and hopeless and not self._thorough:
            self._lost.setdefault(group.name, f"{part} scores nothing, so no point is left to get")
        parent = self._parents.get(group.name)
        if parent is not None and (group.name in self._lost or not self._left[group.name]):
            # Nothing of it is judged any more, so this comes only once.
            found: dict[str, GroupReport] = {}
            own = _grade(group, self._cases, found)
            self._part_ended(parent, group.name, accepted=own.verdict == "accepted", score=own.score)


def case_score(group: Group, report: CaseReport) -> float:
    """Return what a case in this group scores.

    Raises:
        JudgeError: the validator's score contradicts the rules.
    """
    most = group.static if report.case.static is not None and group.static is not None else group.accepted
    points = _taken(group, report.points)
    right = report.verdict == "accepted"
    if points is None:
        if right and most is None:
            raise JudgeError(
                f"the validator accepts {report.case.name} without a score.txt, but its group has no score of its own",
                kind="bad_output",
            )
        return most if right and most is not None else group.rejected
    if why := "was given although it refuses the output" if not right else _why_wrong(group, points, most):
        raise JudgeError(f"the validator's score on {report.case.name} {why}", kind="bad_output")
    return points.score if points.score is not None else (points.share or 0.0) * (most or 0.0)


def _taken(group: Group, points: Points | None) -> Points | None:
    """Return what counts of a validator's words on the score; None if nothing."""
    if points is None or group.scores == "ignored":
        return None
    if group.accepted is not None and not group.bounded:
        points = replace(points, share=None)  # legacy packages have no multipliers: to them it is any file
    return None if points.score is None and points.share is None else points


def _why_wrong(group: Group, points: Points, most: float | None) -> str:
    """Return what is wrong with a validator's score for an accepted case; "" if nothing."""
    score, share = points.score, points.share
    if group.scores == "refused":
        return "is not allowed: cases of this group have no score of their own"
    if score is None:
        return _why_wrong_share(group, share or 0.0)
    if share is not None:
        return "is there twice: as score.txt and as score_multiplier.txt"
    if group.least >= 0 and score < 0:
        return f"is {points_text(score)}, below 0"
    if group.bounded and most is not None and not _within(score, -math.inf, most):
        return f"is {points_text(score)}, and the case has at most {points_text(most)}"
    return ""


def _why_wrong_share(group: Group, share: float) -> str:
    if not group.bounded:
        return "is a multiplier, but the group is unbounded"
    return "" if 0 <= share <= 1 else f"is a multiplier of {share:g}, which is not between 0 and 1"
