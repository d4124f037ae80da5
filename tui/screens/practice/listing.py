"""List the problems of today, or all of them, to choose from, filter and open."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static

from languages import Language
from problems.practice_lists import PracticeList
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import ProblemStatus, ProblemStatuses
from problems.statistics import Statistics
from tui.commands import COMMANDS, bindings
from tui.screens.practice.export import ask_export
from tui.screens.practice.import_dialog import AskForProblems, ImportReport
from tui.screens.practice.interviews import InterviewsScreen
from tui.screens.practice.left_out import LeftOut
from tui.screens.practice.list_picker import ListPicker
from tui.screens.practice.mock import MockAsked, begin_or_ask
from tui.screens.practice.planning import Planning
from tui.screens.practice.problem import ProblemScreen
from tui.screens.practice.problem_table import DIFFICULTIES, STATUSES, Entry, ProblemList, about, ordered
from tui.screens.practice.statistics import StatisticsScreen
from tui.screens.shared.listing import ListScreen
from tui.services.context import Services
from tui.state.followed import follow, followed
from tui.state.mock import Mock
from tui.text.destinations import DESTINATIONS
from tui.text.plan import streak_text
from tui.widgets.pane import DOT, Pane, choice

ALL = "all"
READING = "Reading the problems …"
NOTHING = "No problem matches. Esc shows all again."
NONE = "There are no problems. {key} imports some from a folder or zip, as does `code-runner problems import PATH`."
MOST_NOTICES = 2
"""So many packages that are left out are named by a notice each."""
VIEWS = (("screen.show_today", "Today"), ("screen.show_all", "All problems"))


@dataclass
class Read(Message):
    """The problems and the user's status on each have been read."""

    problems: list[Problem]
    statuses: ProblemStatuses = field(default_factory=dict)
    lists: list[PracticeList] = field(default_factory=list)
    following: str = ""
    """The name of the list that the user follows."""
    figures: Statistics | None = None
    left_out: list[str] = field(default_factory=list)
    """A sentence for each package and list that could not be read."""
    trouble: str = ""
    """Why the progress could not be read; "" if it was."""


class PracticeScreen(ListScreen):
    """The problems of today or all of them, with details of the selected one.

    Args:
        services: the app's services.
        language: the language in which a problem without a draft opens.
        destination: a word of `DESTINATIONS`, or the id of a problem to open; "" for today's plan.
    """

    TITLE = "Practice"
    SEARCH = "/ filter: words in title, difficulty, category, pattern, topics or status"
    EMPTY = READING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("practice")]
    DEFAULT_CSS = """
    PracticeScreen {
        #practice-filters { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        #list-pane { width: 66%; }
        #problems-head { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        #plan { height: auto; padding: 0 1 1 1; display: none; }
        &.-today #plan { display: block; }
        &.-narrow {
            #list-pane { width: 100%; }
            #detail-pane { display: none; }
        }
        &.-empty #problems-head { display: none; }
        &.-today.-empty #list-empty { display: none; }
    }
    """

    def __init__(self, services: Services, language: Language, destination: str = "") -> None:
        head = Static(id="problems-head", markup=False)
        self._words_of_plan = Static(id="plan", markup=False)
        self.list = ProblemList(head)
        super().__init__(services, self.list, above=[Static(id="practice-filters")], heads=[self._words_of_plan, head])
        self._language = language
        self.add_class("-empty")
        self._destination = destination
        """Where to go once the problems are read; "" to stay."""
        self._done = ""
        """The problem after which the next one of today opens once the problems are read; "" for none."""
        self.filters = {"difficulty": ALL, "topic": ALL, "status": ALL}
        self.today = True
        """Whether the plan of the day is shown rather than all problems."""
        self.planning = Planning(services)
        self._entries: list[Entry] = []
        self._figures: Statistics | None = None
        self._left_out: list[str] = []
        self._told: set[str] = set()
        """Sentences already shown, so that each is shown once."""
        self._read = False

    @property
    def chosen(self) -> Entry | None:
        """The selected problem, or None."""
        return self.list.chosen

    def on_mount(self) -> None:
        """Show the views while the problems are read."""
        self._show_views()

    def on_screen_resume(self) -> None:
        """Read again: the user may have just worked on a problem."""
        self._load()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open a problem only if one is selected, and the view that is not shown."""
        del parameters
        match action:
            case "open_chosen":
                return self.chosen is not None
            case "show_today" | "show_all":
                return self.today == (action == "show_all")
            case "open_next" | "open_random" | "show_due" | "start_mock" | "open_interviews":
                return self._read
            case "pick_list":
                return bool(self.planning.lists)
            case "show_left_out":
                return bool(self._left_out)
        return True

    # ------------------------------------------------------------------------ actions --------

    def action_open_chosen(self) -> None:
        """Open the selected problem."""
        if self.chosen:
            self._open(self.chosen.problem.id)

    def _open(self, name: str) -> None:
        problem = next((entry.problem for entry in self._entries if entry.problem.id == name), None)
        if problem is None:
            self.services.say(f"There is no problem {name} any more.", severity="warning")
            return
        go_on = partial(self._go_on, name)
        self.app.push_screen(ProblemScreen(self.services, problem, self._language, go_on=go_on))

    def _go_on(self, done: str, language: Language) -> None:
        """Open today's next problem in the same language, now that one is done."""
        self._language = language
        self._done = done
        self.today = True

    def action_show_today(self) -> None:
        """Show today's plan."""
        self._clear_filters()
        self.today = True
        self._show()

    def action_show_all(self) -> None:
        """Show all problems."""
        self.today = False
        self._show()

    def action_show_due(self) -> None:
        """Show only the problems that are due; if none is, today's plan, which says what is next."""
        if not any(entry.due for entry in self._entries):
            self.services.say(self.planning.text())
            self.action_show_today()
            return
        self._clear_filters()
        self.filters["status"] = "due"
        self.action_show_all()

    def action_open_next(self) -> None:
        """Open the next problem of today's plan, or the next one along the list."""
        if name := self.planning.next():
            self._open(name)
        else:
            self.services.say(self.planning.text())

    def action_open_random(self) -> None:
        """Open an unsolved problem at random, or any one if all are solved."""
        unsolved = [entry for entry in self._entries if entry.progress.status != "solved"]
        if entries := unsolved or self._entries:
            self._open(random.choice(entries).problem.id)  # noqa: S311  # not a secret

    def action_pick_list(self) -> None:
        """Ask which list to follow."""

        def take(name: str | None) -> None:
            if name:
                self.planning.follow(name, _today())
                self._show()
                self._remember(name)

        planning, following = self.planning, self.planning.following
        self.app.push_screen(ListPicker(planning.lists, planning.solved, following.name if following else ""), take)

    @work(thread=True, group="follow")
    def _remember(self, name: str) -> None:
        try:
            follow(name)
        except OSError as error:
            self.services.say(f"The list cannot be remembered: {error.strerror or error}.", severity="warning")

    def action_import_problems(self) -> None:
        """Ask what to import, and import it."""

        def take(path: str | None) -> None:
            if path:
                self.app.push_screen(ImportReport(Path(path)))

        self.app.push_screen(AskForProblems(), take)

    def action_open_statistics(self) -> None:
        """Open the statistics."""
        problems = [entry.problem for entry in self._entries]
        self.app.push_screen(StatisticsScreen(self.services, problems, self.planning.lists))

    def action_search(self) -> None:
        """Focus the filter, which is for all problems."""
        self.action_show_all()
        super().action_search()

    @work(thread=True, exclusive=True, group="mock")
    def action_start_mock(self) -> None:
        """Start a mock interview, or go on with the one under way."""
        progress = self.services.practice.progress
        try:
            mocks = progress.mocks()
            self.post_message(MockAsked(mocks, progress.drafted(), progress.statuses()))
        except ProgressError as error:
            self.services.say(str(error), severity="error")

    @on(MockAsked)
    def _on_mock_asked(self, asked: MockAsked) -> None:
        mock = begin_or_ask(self.services, [entry.problem for entry in self._entries], asked, self._open_mock)
        if mock:
            self._open_mock(mock)

    def _open_mock(self, mock: Mock) -> None:
        self.app.push_screen(ProblemScreen(self.services, mock.problems[mock.place], self._language))

    def action_open_interviews(self) -> None:
        """Show the mock interviews that are over."""
        self.app.push_screen(InterviewsScreen(self.services, [entry.problem for entry in self._entries]))

    def action_show_left_out(self) -> None:
        """List what is left out."""
        self.app.push_screen(LeftOut(self._left_out))

    def action_export(self) -> None:
        """Write the user's work into a folder."""
        ask_export(self.services, [entry.problem for entry in self._entries])

    def action_next_filter(self, name: str, step: int) -> None:
        """Set a filter to its next value, ending with all."""
        kinds = [ALL, *self._kinds(name)]
        at = kinds.index(self.filters[name]) if self.filters[name] in kinds else 0
        self.filters[name] = kinds[(at + step) % len(kinds)]
        self.action_show_all()

    def action_close(self) -> None:
        """Clear the filters, or leave if none is set."""
        filtered = any(kind != ALL for kind in self.filters.values())
        if self._words.value or filtered or self._words.has_focus:
            self._clear_filters()
            self._show()
            self.call_after_refresh(self.list.focus)
        else:
            self.dismiss()

    def _clear_filters(self) -> None:
        self.filters = dict.fromkeys(self.filters, ALL)
        self._words.value = ""

    # -------------------------------------------------------------------------------- reading

    @work(thread=True, exclusive=True, group="problems")
    def _load(self) -> None:
        practice = self.services.practice
        problems, troubles = practice.problems()
        lists, wrong = practice.lists(problems)
        read = Read(problems, lists=lists, following=followed(), left_out=[*troubles, *wrong])
        with suppress(ProgressError):  # it is tried again, and told, by itself
            practice.save()  # the problem just left counts
        try:
            read.statuses = practice.progress.statuses()
            read.figures = practice.progress.statistics({}, datetime.now().astimezone())
        except ProgressError as error:
            read.trouble = str(error)
        self.post_message(read)

    @on(Read)
    async def _on_read(self, read: Read) -> None:
        today = _today()
        entries = [
            Entry(problem, read.statuses.get(problem.id) or ProblemStatus(problem=problem.id), today)
            for problem in read.problems
        ]
        self._entries = ordered(entries)
        self._figures = read.figures
        self.planning.read(self._entries, read.lists, read.following, today)
        self._left_out = read.left_out
        self._tell(read)
        first, self._read = not self._read, True
        self._show()
        if first and not self._words.has_focus:
            self.call_after_refresh(self.list.focus)
        await self._arrive()

    def _tell(self, read: Read) -> None:
        """Say what was left out since the last time: each by itself, or only how many if they would fill the screen."""
        news = [sentence for sentence in read.left_out if sentence not in self._told]
        if len(news) > MOST_NOTICES:
            key = self.services.keys["practice.left_out"]
            self._say_once(f"{len(news)} packages or lists are left out: they cannot be read. {key} says why each.")
            self._told.update(news)
        for sentence in (*news, read.trouble):
            if sentence:
                self._say_once(sentence)

    def _say_once(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self.services.say(sentence, severity="warning")

    async def _arrive(self) -> None:
        """Go where the user asked to go, once."""
        done, self._done = self._done, ""
        if done and (name := self.planning.next_today(done)):  # the plan still has `done` if that could not be saved
            self._open(name)
        elif done:
            self.services.say(self.planning.text())
        destination, self._destination = self._destination, ""
        if known := DESTINATIONS.get(destination):
            await self.app.run_action(COMMANDS[known.command].action, self)
        elif destination:
            self._open(destination)

    @on(Input.Changed)
    def _on_words(self) -> None:
        self._show()

    @on(OptionList.OptionHighlighted)
    def _on_moved(self) -> None:
        if self.chosen:
            self._show_about(self.chosen)

    @on(OptionList.OptionSelected)
    def _on_clicked(self) -> None:
        self.action_open_chosen()

    # -------------------------------------------------------------------------------- showing

    def _kinds(self, name: str) -> list[str]:
        if name == "topic":
            return sorted({topic for entry in self._entries for topic in entry.topics})
        return list(DIFFICULTIES if name == "difficulty" else STATUSES)

    def _shown(self) -> list[Entry]:
        if self.today:
            by_name = {entry.problem.id: entry for entry in self._entries}
            return [by_name[name] for name in self.planning.steps]
        words = self._words.value.casefold().split()
        difficulty, topic, status = self.filters.values()
        return [
            entry
            for entry in self._entries
            if all(word in entry.words for word in words)
            and difficulty in (ALL, entry.problem.practice.difficulty)
            and (topic == ALL or topic in entry.topics)
            and (status in (ALL, entry.progress.status) or (status == "due" and entry.due))
        ]

    def _show(self) -> None:
        if not self._read:
            return
        entries = self._shown()
        chosen = self.chosen.problem.id if self.chosen else ""
        self.set_class(self.today and bool(self._entries), "-today")
        self.set_class(not entries, "-empty")
        none = NONE.format(key=self.services.keys["practice.import"])
        self._empty.update(NOTHING if self._entries else none)
        self.list.show_entries(entries, chosen, self.planning.steps if self.today else {})
        pane = self.query_one("#list-pane", Pane)
        if self.today:
            self._words_of_plan.update(self.planning.text())
            pane.border_title = "Today"
            pane.border_subtitle = streak_text(self._figures) if self._figures else ""
        else:
            count = len(entries)
            some = "" if count == len(self._entries) else f" of {len(self._entries)}"
            without = f" · {len(self._left_out)} left out" if self._left_out else ""
            pane.border_title = f"{count}{some} problem{'' if len(self._entries) == 1 else 's'}{without}"
            pane.border_subtitle = progress_words(self._entries)
        self._show_views()
        self.refresh_bindings()

    def _show_views(self) -> None:
        """Show the two views, and the list that is followed or the filters in force."""
        views = choice(VIEWS, "Today" if self.today else "All problems")
        if self.today:
            parts = [self.planning.list_words() if self._read else Content()]
        else:
            parts = [self._filter_words(name) for name in self.filters]
        self.query_one("#practice-filters", Static).update(Content("   ").join([views, Content(DOT).join(parts)]))

    def _filter_words(self, name: str) -> Content:
        return Content.from_markup(
            f"[b]$key[/b] $name [@click=screen.next_filter('{name}', 1)][b]$kind[/b][/]",
            key=self.services.keys[f"practice.{name}"],
            name=name,
            kind=f"{self.filters[name]} ▾",
        )

    def _show_about(self, entry: Entry) -> None:
        languages = self.services.catalogue.languages
        natural = self.services.catalogue.settings.practice.language
        self._detail.update(about(entry, lambda name: languages[name].name if name in languages else name, natural))
        self.query_one("#detail-scroll", VerticalScroll).scroll_home(animate=False)


def _today() -> date:
    return datetime.now().astimezone().date()


def progress_words(entries: list[Entry]) -> str:
    """Return the progress in words, such as `12 of 38 solved · 3 due today`."""
    solved = sum(entry.progress.status == "solved" for entry in entries)
    due = sum(entry.due for entry in entries)
    if not solved and not due:
        return "nothing solved yet: Enter opens a problem"
    return f"{solved} of {len(entries)} solved" + (f" · {due} due today" if due else "")
