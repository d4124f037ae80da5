"""List the problems, those due today first, to filter and open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static

from languages import Language
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import ProblemStatus, ProblemStatuses
from tui.commands import bindings
from tui.screens.practice.problem import ProblemScreen
from tui.screens.practice.problem_table import DIFFICULTIES, STATUSES, Entry, ProblemList, about, ordered
from tui.screens.practice.statistics import StatisticsScreen
from tui.screens.shared.listing import ListScreen
from tui.services.context import Services
from tui.widgets.pane import DOT, Pane

ALL = "all"
READING = "Reading the problems …"
NOTHING = "No problem matches. Esc shows all again."
NONE = "There are no problems. `code-runner problems import PATH` imports one from a folder or a zip."


@dataclass
class Read(Message):
    """The problems and the user's status on each have been read."""

    problems: list[Problem]
    statuses: ProblemStatuses
    broken: list[str]
    """One sentence for each package that was left out."""
    trouble: str = ""
    """Why the progress could not be read; "" if it was."""


class PracticeScreen(ListScreen):
    """The list of problems, with details of the selected one."""

    TITLE = "Practice"
    SEARCH = "/ filter: words in title, difficulty, topics or status"
    EMPTY = READING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("practice")]
    DEFAULT_CSS = """
    PracticeScreen {
        #practice-filters { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        #list-pane { width: 66%; }
        #problems-head { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-narrow {
            #list-pane { width: 100%; }
            #detail-pane { display: none; }
        }
        &.-empty #problems-head { display: none; }
    }
    """

    def __init__(self, services: Services, language: Language) -> None:
        """Make the screen; a problem without a draft opens in `language`."""
        head = Static(id="problems-head", markup=False)
        self.list = ProblemList(head)
        super().__init__(services, self.list, above=[Static(id="practice-filters")], heads=[head])
        self._language = language
        self.add_class("-empty")
        self.filters = {"difficulty": ALL, "topic": ALL, "status": ALL}
        self._entries: list[Entry] = []
        self._broken: set[str] = set()
        """Sentences already shown, so that each is shown once."""
        self._read = False

    @property
    def chosen(self) -> Entry | None:
        """The selected problem, or None."""
        return self.list.chosen

    def on_mount(self) -> None:
        """Show the filters while the problems are read."""
        self._show_filters()

    def on_screen_resume(self) -> None:
        """Read again: the user may have just worked on a problem."""
        self._load()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open a problem only if one is selected."""
        del parameters
        return action != "open_chosen" or self.chosen is not None

    # ------------------------------------------------------------------------ actions --------

    def action_open_chosen(self) -> None:
        """Open the selected problem."""
        if self.chosen:
            self.app.push_screen(ProblemScreen(self.services, self.chosen.problem, self._language))

    def action_open_statistics(self) -> None:
        """Open the statistics."""
        self.app.push_screen(StatisticsScreen(self.services, [entry.problem for entry in self._entries]))

    def action_next_filter(self, name: str, step: int) -> None:
        """Set a filter to its next value, ending with all."""
        kinds = [ALL, *self._kinds(name)]
        at = kinds.index(self.filters[name]) if self.filters[name] in kinds else 0
        self.filters[name] = kinds[(at + step) % len(kinds)]
        self._show()

    def action_close(self) -> None:
        """Clear the filters, or leave if none is set."""
        filtered = any(kind != ALL for kind in self.filters.values())
        if self._words.value or filtered or self._words.has_focus:
            self.filters = dict.fromkeys(self.filters, ALL)
            self._words.value = ""
            self._show()
            self.call_after_refresh(self.list.focus)
        else:
            self.dismiss()

    # -------------------------------------------------------------------------------- reading

    @work(thread=True, exclusive=True, group="problems")
    def _load(self) -> None:
        practice = self.services.practice
        problems, broken = practice.problems()
        statuses: ProblemStatuses = {}
        trouble = ""
        try:
            statuses = practice.progress.statuses()
        except ProgressError as error:
            trouble = str(error)
        self.post_message(Read(problems, statuses, broken, trouble))

    @on(Read)
    def _on_read(self, read: Read) -> None:
        today = datetime.now().astimezone().date()
        entries = [
            Entry(problem, read.statuses.get(problem.id) or ProblemStatus(problem=problem.id), today)
            for problem in read.problems
        ]
        self._entries = ordered(entries)
        for sentence in [*read.broken, *([read.trouble] if read.trouble else [])]:
            if sentence not in self._broken:
                self._broken.add(sentence)
                self.services.say(sentence, severity="warning")
        first, self._read = not self._read, True
        self._show()
        if first and not self._words.has_focus:
            self.call_after_refresh(self.list.focus)

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
        self.set_class(not entries, "-empty")
        self._empty.update(NOTHING if self._entries else NONE)
        self.list.show_entries(entries, chosen)
        count = len(entries)
        some = "" if count == len(self._entries) else f" of {len(self._entries)}"
        pane = self.query_one("#list-pane", Pane)
        pane.border_title = f"{count}{some} problem{'' if len(self._entries) == 1 else 's'}"
        pane.border_subtitle = progress_words(self._entries)
        self._show_filters()
        self.refresh_bindings()

    def _show_filters(self) -> None:
        parts = [
            Content.from_markup(
                f"[b]$key[/b] $name [@click=screen.next_filter('{name}', 1)][b]$kind[/b][/]",
                key=self.services.keys[f"practice.{name}"],
                name=name,
                kind=f"{kind} ▾",
            )
            for name, kind in self.filters.items()
        ]
        self.query_one("#practice-filters", Static).update(Content(DOT).join(parts))

    def _show_about(self, entry: Entry) -> None:
        languages = self.services.catalogue.languages
        self._detail.update(about(entry, lambda name: languages[name].name if name in languages else name))
        self.query_one("#detail-scroll", VerticalScroll).scroll_home(animate=False)


def progress_words(entries: list[Entry]) -> str:
    """Return the progress in words, such as `12 of 38 solved · 3 due today`."""
    solved = sum(entry.progress.status == "solved" for entry in entries)
    due = sum(entry.due for entry in entries)
    if not solved and not due:
        return "nothing solved yet: Enter opens a problem"
    return f"{solved} of {len(entries)} solved" + (f" · {due} due today" if due else "")
