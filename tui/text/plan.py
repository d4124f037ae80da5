"""Say what today's plan holds, and what comes when it is done."""

from __future__ import annotations

from collections.abc import Mapping

from problems.practice_lists import PracticeList
from problems.statistics import Statistics
from problems.today import Plan


def hours_text(minutes: int) -> str:
    """Return an estimate, rounded up to five minutes: `about 45 min`, `about 1 h 20 min`."""
    hours, rest = divmod(-(-minutes // 5) * 5, 60)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest)
    return f"about {' '.join(parts)}" if parts else "no time"


def plan_text(
    plan: Plan, following: PracticeList | None, names: Mapping[str, str], *, next_key: str, list_key: str
) -> str:
    """Return the plan in a sentence or two.

    Args:
        plan: the plan of the day.
        following: the list that the user follows; None if there is none.
        names: the problems' names by id.
        next_key: the key that opens the next problem.
        list_key: the key that chooses another list.
    """
    if plan.to_do:
        kinds = [("to repeat", "repeat"), ("new", "new")]
        counts = {word: sum(step.kind == kind for step in plan.steps) for word, kind in kinds}
        parts = [f"{count} {word}" for word, count in counts.items() if count]
        done = f" {plan.done} done." if plan.done else ""
        return f"Today: {', '.join(parts)}, {hours_text(plan.minutes)}.{done} {next_key} opens the next one."
    sentences = [f"Today is done: {_counted(plan.done)}." if plan.done else "Nothing is due today."]
    if plan.ahead:
        title = f"along {following.title}" if following else "easy to hard"
        sentences.append(f"{next_key} goes on with {names[plan.ahead[0]]}, the next {title}.")
    elif following:
        sentences.append(f"You have solved all of {following.title}: {list_key} chooses another list.")
    if plan.tomorrow:
        sentences.append(f"Tomorrow {_counted(plan.tomorrow)} {'is' if plan.tomorrow == 1 else 'are'} due.")
    return " ".join(sentences)


def _counted(count: int) -> str:
    return f"{count} problem{'' if count == 1 else 's'}"


def streak_text(figures: Statistics) -> str:
    """Return how regularly the user practises, such as `12 of the last 14 days · 31-day streak`; "" at first."""
    if not figures.days:
        return ""
    if figures.of_recent == 1:
        return "first day"
    if not figures.recent:
        return "welcome back"
    recent = f"{figures.recent} of the last {figures.of_recent} days"
    return f"{recent} · {figures.streak}-day streak" if figures.streak else recent
