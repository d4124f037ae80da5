"""Plan the day: what there is to do today, along the list that the user follows, and how to say it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from problems.practice_lists import PracticeList
from problems.today import Plan, Step, plan
from tui.screens.practice.problem_table import Entry
from tui.services.context import Services
from tui.text.plan import plan_text


class Planning:
    """The plan of the day. It is empty until the problems are read.

    Args:
        services: the app's services.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._entries: Sequence[Entry] = ()
        self._follows = ""
        self.plan = Plan()
        self.lists: Sequence[PracticeList] = ()
        self.following: PracticeList | None = None
        """The list that the user follows, or None: the plan goes from easy to hard."""

    def read(self, entries: Sequence[Entry], lists: Sequence[PracticeList], follows: str, today: date) -> None:
        """Plan with the problems and lists that there are now.

        Args:
            entries: all problems, from easy to hard.
            lists: the lists that can be followed.
            follows: the name of the followed list, unless the user has chosen another one here.
            today: the day in this machine's time zone.
        """
        self._entries, self.lists = entries, lists
        self.follow(self._follows or follows, today)

    def follow(self, name: str, today: date) -> None:
        """Plan along the list of this name."""
        self._follows = name
        self.following = next((one for one in self.lists if one.name == name), None)
        self.plan = plan(
            {entry.problem.id: entry.problem.practice.difficulty for entry in self._entries},
            {entry.problem.id: entry.progress for entry in self._entries},
            self.following.problems if self.following else [entry.problem.id for entry in self._entries],
            new_per_day=self._services.catalogue.settings.practice.new_per_day,
            today=today,
            minutes={entry.problem.id: entry.problem.practice.minutes for entry in self._entries},
        )

    @property
    def steps(self) -> dict[str, Step]:
        """The steps of today by problem, in their order."""
        return {step.problem: step for step in self.plan.steps}

    @property
    def solved(self) -> set[str]:
        """The ids of the solved problems."""
        return {entry.problem.id for entry in self._entries if entry.progress.status == "solved"}

    def next_today(self, done: str = "") -> str | None:
        """Return the next problem of today, or None; `done` is left out even if the plan still has it."""
        return next((step.problem for step in self.plan.to_do if step.problem != done), None)

    def next(self) -> str | None:
        """Return the next problem of today, or else along the list, or None."""
        return self.next_today() or next(iter(self.plan.ahead), None)

    def text(self) -> str:
        """Return the plan in a sentence or two."""
        names = {entry.problem.id: entry.problem.name for entry in self._entries}
        keys = self._services.keys
        next_key, list_key = keys["practice.next"], keys["practice.list"]
        return plan_text(self.plan, self.following, names, next_key=next_key, list_key=list_key)

    def list_words(self) -> Content:
        """Return the followed list, as something to click, and how much of it is solved."""
        following = self.following.problems if self.following else ()
        solved = self.solved
        return Content.from_markup(
            "[b]$key[/b] list [@click=screen.pick_list][b]$title ▾[/b][/] $done",
            key=self._services.keys["practice.list"],
            title=self.following.title if self.following else "all, easy to hard",
            done=f"{sum(name in solved for name in following)} of {len(following)} solved" if following else "",
        )
