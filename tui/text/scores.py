"""The scores of a scoring problem in words: for the command line and the practice screen."""

from __future__ import annotations

from problems.groups import Group
from problems.problem import Problem
from problems.report import GroupReport, Report, points_text, score_words


def inner_groups(report: Report) -> list[GroupReport]:
    """Return the groups that a person would look at: those with points, without those that only add up the others."""
    scoring = [group for group in report.groups if group.name and group.name != "sample"]
    inner = [group for group in scoring if not any(_is_below(other, group) for other in scoring)]
    return inner if len(inner) > 1 else []


def group_lines(report: Report) -> list[str]:
    """Return a line for each group: its score, how many of its cases passed and were not judged; the notes say why."""
    groups = inner_groups(report)
    width = max((len(group.name) for group in groups), default=0)
    wide = max((len(group.points) for group in groups), default=0)
    return [
        f"{group.name:{width}}  {group.points:{wide}}  {group.passed}/{group.total} passed{_left(group)}".rstrip()
        for group in groups
    ]


def score_line(report: Report) -> str:
    """Return the whole score, and which groups still have points to get; "" without a score."""
    if report.score is None:
        return ""
    said = score_words(report.score, report.max_score)
    missing = [
        f"{group.name.rpartition('/')[2]} {points_text(group.max_score - group.score)}"
        for group in inner_groups(report)
        if group.max_score is not None and group.max_score - group.score > 1e-9
    ]
    return f"{said}, still to get: {', '.join(missing)}" if missing else said


def worth(problem: Problem) -> str:
    """Return what a scoring problem's groups are worth; "" if it gives no scores."""
    if problem.groups is None:
        return ""
    found = [group for group in problem.groups.groups() if group.name and group.name != "sample"]
    inner = [group for group in found if not any(_is_below(other, group) for other in found)]
    parts = [f"{group.name.rpartition('/')[2]} {points_text(group.best)}" for group in inner if group.best is not None]
    best = problem.groups.best
    fewest = ", the fewer the better" if problem.groups.fewest else ""
    whole = "points" if best is None else score_words(best, None)
    return whole + fewest + (f": {', '.join(parts)}" if len(inner) > 1 and parts else "")


def _is_below(one: GroupReport | Group, other: GroupReport | Group) -> bool:
    return one.name.startswith(f"{other.name}/")


def _left(group: GroupReport) -> str:
    left = group.total - group.judged
    return f", {left} not judged" if left else ""
