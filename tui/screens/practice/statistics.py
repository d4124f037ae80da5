"""Show practice statistics: an activity calendar, progress by list, pattern, difficulty, topic and language, growth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from problems.practice_lists import PracticeList
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import Day, ProblemInfo, Tally
from problems.statistics import Statistics
from tui.commands import bindings
from tui.services.context import Services
from tui.text.visible import fitted, shown
from tui.widgets.bars import StatusBar
from tui.widgets.pane import QUIET, Pane
from tui.widgets.scroll import TextScroll

EMPTY = """Nothing has been judged yet.

This page will show the days on which you practised, and how many problems of each list, category, difficulty, topic \
and language you have solved."""
GROWTH = "Growth class reached"
GROWTH_LEGEND = ("█ not measurably more than the problem's own solution", "▒ more, or cannot tell", "─ not measured")
NO_GROWTH = "Not measured yet; {key} in a solved problem measures it."
STREAK = "A missed day freezes the streak; a week without practice ends it."
_LEVELS = ("·", "░", "▒", "▓", "█")
_MOST = (0, 1, 3, 6)
"""Most attempts and reviews in a day for each level but the last."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "", "Wed", "", "Fri", "", "")
_MOST_WEEKS = 53
_BAR = 20
_NAME = 30
_WIDE = 110


@dataclass
class Counted(Message):
    """The statistics have been computed, or `trouble` says why not."""

    figures: Statistics | None
    trouble: str = ""


class StatisticsScreen(Screen[None]):
    """The statistics page.

    Args:
        services: the app's services.
        problems: all problems.
        lists: the lists to follow.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("statistics"),
        Binding("up", "scroll('scroll_up')", "Up", show=False),
        Binding("down", "scroll('scroll_down')", "Down", show=False),
        Binding("pageup", "scroll('scroll_page_up')", "Page up", show=False),
        Binding("pagedown", "scroll('scroll_page_down')", "Page down", show=False),
    ]
    AUTO_FOCUS = None
    DEFAULT_CSS = """
    StatisticsScreen {
        background: $background;
        #statistics-pane { height: 1fr; }
        #statistics-scroll { padding: 1 2; scrollbar-size-vertical: 1; }
        #statistics-text { height: auto; }
    }
    """

    def __init__(self, services: Services, problems: Sequence[Problem], lists: Sequence[PracticeList] = ()) -> None:
        super().__init__()
        self.services = services
        self._facts: Mapping[str, ProblemInfo] = {
            problem.id: ProblemInfo(
                difficulty=problem.practice.difficulty,
                topics=problem.practice.topics or problem.keywords,
                category=problem.practice.category,
                growth=problem.practice.growth.cpu if problem.practice.growth else None,
            )
            for problem in problems
        }
        self._lists = lists
        self.figures: Statistics | None = None
        self._text = Static("Counting …", id="statistics-text", markup=False)
        self._scroll = TextScroll(id="statistics-scroll")

    def compose(self) -> ComposeResult:
        """Lay out the page and the status bar."""
        with Pane(id="statistics-pane") as pane:
            pane.border_title = "Statistics"
            with self._scroll:
                yield self._text
        yield StatusBar()

    def on_mount(self) -> None:
        """Compute the statistics in the background."""
        self._scroll.focus()
        self._count()

    def on_resize(self) -> None:
        """Show as many weeks as fit."""
        self._show()

    def action_scroll(self, how: str) -> None:
        """Scroll the page; `how` names a scroll method."""
        getattr(self._scroll, how)(animate=False)

    @work(thread=True, group="statistics")
    def _count(self) -> None:
        progress = self.services.practice.progress
        try:
            self.post_message(Counted(progress.statistics(self._facts, datetime.now().astimezone(), lists=self._lists)))
        except ProgressError as error:
            self.post_message(Counted(None, str(error)))

    @on(Counted)
    def _on_counted(self, counted: Counted) -> None:
        self.figures = counted.figures
        if counted.trouble:
            self._text.update(counted.trouble)
        self._show()

    def _show(self) -> None:
        figures = self.figures
        if figures is None:
            return
        if not figures.days:
            self._text.update(EMPTY)
            return
        languages = self.services.catalogue.languages
        names = {name: language.name for name, language in languages.items()}
        key = self.services.keys["problem.growth"]
        self._text.update(page(figures, max(40, self.size.width - 7), names, key))


def page(figures: Statistics, width: int, names: Mapping[str, str], growth_key: str) -> Content:
    """Return the whole page.

    Args:
        figures: what it shows.
        width: its cells.
        names: language ids to names.
        growth_key: the key that measures growth in a problem.
    """
    difficulties = _table("Difficulty", figures.difficulties, out_of_total=True)
    languages = [replace_name(tally, names) for tally in figures.languages]
    lists = _table("List", figures.lists, out_of_total=True)
    left = [*lists, Content()] if lists else []
    left += [*difficulties, Content(), *_table("Language", languages, out_of_total=False)]
    left += [Content(), *growth(figures.growth, growth_key)]
    categories = _table("Category", figures.categories, out_of_total=True)
    topics = [*categories, Content()] if categories else []
    topics += _table("Topic", figures.topics, out_of_total=True)
    lines = [
        summary(figures),
        Content.styled(STREAK, QUIET),
        Content(),
        *calendar(figures.today, figures.days, width),
        Content(),
    ]
    if width < _WIDE:
        return Content("\n").join([*lines, *left, Content(), *topics])
    column = width // 2
    for index in range(max(len(left), len(topics))):
        one = left[index] if index < len(left) else Content()
        other = topics[index] if index < len(topics) else Content()
        lines.append(Content.assemble(one, " " * max(1, column - one.cell_length), other))
    return Content("\n").join(lines)


def growth(tallies: Sequence[Tally], key: str) -> list[Content]:
    """Return how many solved problems have a solution of the class that their own solution takes, or a better one."""
    if not any(tally.tried for tally in tallies):
        return [Content.styled(GROWTH, "bold $text-accent"), Content.styled(NO_GROWTH.format(key=key), QUIET)]
    return [*_table(GROWTH, tallies, out_of_total=True), *(Content.styled(line, QUIET) for line in GROWTH_LEGEND)]


def replace_name(tally: Tally, names: Mapping[str, str]) -> Tally:
    """Return a language's tally under its name; a language that is gone keeps its id."""
    return Tally(name=names.get(tally.name, tally.name), solved=tally.solved, tried=tally.tried, total=tally.total)


def summary(figures: Statistics) -> Content:
    """Return the overall figures in a line."""
    parts: list[str | tuple[str, str]] = [
        (f"{figures.solved} of {figures.total} solved", "bold"),
        f" · {figures.attempts:,} attempt{'' if figures.attempts == 1 else 's'}",
        f" · {figures.recent} of the last {figures.of_recent} days" if figures.of_recent > 1 else "",
        f" · {figures.streak}-day streak, longest {figures.longest_streak}",
    ]
    if figures.interviews:
        of = f"{figures.in_time} of {figures.interviews} interview{'' if figures.interviews == 1 else 's'} in time"
        parts.append(f" · {of}")
    if figures.mocks:
        parts.append(f" · {figures.mocks} mock interview{'' if figures.mocks == 1 else 's'}")
    return Content.assemble(*parts)


def calendar(today: date, days: Mapping[date, Day], width: int) -> list[Content]:
    """Return the last weeks, one column each, Monday on top; darker means more activity."""
    weeks = min(_MOST_WEEKS, (width - 5) // 2)
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=weeks - 1)
    months, used = "", 0
    for week in range(weeks):
        day = first + timedelta(weeks=week)
        if day.day <= 7 and week * 2 >= used:
            months = f"{months:<{week * 2}}{_MONTHS[day.month - 1]} "
            used = len(months)
    lines = [Content.styled(f"     {months[: weeks * 2 + 2]}", QUIET)]
    for weekday in range(7):
        parts: list[tuple[str, str]] = [(f"{_DAYS[weekday]:<5}", QUIET)]
        for week in range(weeks):
            day = first + timedelta(weeks=week, days=weekday)
            level = _level(days.get(day)) if day <= today else None
            text = "  " if level is None else f"{_LEVELS[level]} "
            parts.append((text, "$text-success" if level else QUIET))
        lines.append(Content.assemble(*parts))
    active = sum(first <= day <= today for day in days)
    words = f"{active} active day{'' if active == 1 else 's'} shown"
    lines.append(Content.assemble((f"     {words} · less {' '.join(_LEVELS)} more", QUIET)))
    return lines


def _level(day: Day | None) -> int:
    count = day.attempts + day.reviews if day else 0
    return next((level for level, most in enumerate(_MOST) if count <= most), len(_LEVELS) - 1)


def _table(title: str, tallies: Sequence[Tally], *, out_of_total: bool) -> list[Content]:
    """Return a bar for each tally, relative to all problems or to those tried."""
    lines = [Content.styled(title, "bold $text-accent")]
    for tally in tallies:
        whole = tally.total if out_of_total else tally.tried
        done = round(_BAR * tally.solved / whole) if whole else 0
        begun = round(_BAR * tally.tried / whole) - done if whole and out_of_total else 0
        words = f"{tally.solved:>3} of {whole}" + ("" if out_of_total else " tried")
        lines.append(
            Content.assemble(
                f"{fitted(shown(tally.name) or 'none', _NAME)} ",
                ("█" * done, "$text-success"),
                ("▒" * begun, "$text-warning"),
                ("─" * max(0, _BAR - done - begun), "$foreground 25%"),
                f" {words}",
            )
        )
    return lines if tallies else []
