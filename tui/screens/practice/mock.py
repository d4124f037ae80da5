"""Start a mock interview, or go on with the one under way."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.message import Message

from foundation.units import duration_text
from problems.mock import HINT_S, LEVELS, MockInterview, TooFewError, choose
from problems.problem import Problem
from problems.records import ProblemStatuses
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.state.mock import Mock


@dataclass
class MockAsked(Message):
    """What is needed to choose the problems has been read."""

    mocks: list[MockInterview]
    drafted: set[str]
    """Ids of problems with a draft: they were seen."""
    statuses: ProblemStatuses


def begin_or_ask(
    services: Services, problems: Sequence[Problem], asked: MockAsked, begun: Callable[[Mock], object]
) -> Mock | None:
    """Return the mock interview under way; if there is none, ask for the level, and call `begun` with a new one."""
    practice = services.practice
    if practice.mock:
        return practice.mock
    by_id = {problem.id: problem for problem in problems}
    for record in asked.mocks:
        if record.ended is None and all(name in by_id for name in record.problems):
            services.say("Your mock interview goes on; its clock stood while you were away.")
            return practice.begin_mock(record, [by_id[name] for name in record.problems])
    level, practice.mock_level = practice.mock_level, ""
    if level:
        return _begun(services, problems, asked, level)

    def take(answer: str | None) -> None:
        if answer and (mock := _begun(services, problems, asked, answer.casefold())):
            begun(mock)

    question = (
        f"A mock interview: two problems that you have not seen, {practice.mock_minutes} minutes for both. Topic and "
        f"difficulty are hidden, there is no editorial, a hint costs {duration_text(1000 * HINT_S)}. Write a plan "
        "first. Which level?"
    )
    services.app.push_screen(Confirm(question, *(level.capitalize() for level in LEVELS)), take)
    return None


def _begun(services: Services, problems: Sequence[Problem], asked: MockAsked, level: str) -> Mock | None:
    seen = asked.drafted | {name for mock in asked.mocks for name in mock.problems}
    try:
        chosen = choose(problems, asked.statuses, seen, level, random.Random())  # noqa: S311  # not a secret
    except TooFewError as error:
        left = "one problem is" if error.left == 1 else "no problem is"
        services.say(
            f"A mock interview needs two problems that you have not seen, and {left} left; import more.",
            severity="warning",
        )
        return None
    practice = services.practice
    names = (chosen[0].id, chosen[1].id)
    record = MockInterview(problems=names, level=level, allowed_s=60.0 * practice.mock_minutes)
    return practice.begin_mock(record, chosen)
