"""The limits lab: watch programs run into each limit, in one language or up to four side by side.

A matrix of languages and limits chooses what is shown and run; `✓` means that the limit held.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from languages import DefinitionError
from runner.demo import DEMOS, brings, demo
from tui.commands import bindings
from tui.jobs.demo_job import DemoRun
from tui.jobs.job import Fetching, JobEvent, RunFailed
from tui.jobs.run_job import Ended, Grew, PhaseBegan, RunJob, Sampled
from tui.screens.lab.pane import LabPane, scale, span_ms
from tui.screens.lab.status_grid import StatusGrid
from tui.services.context import Services
from tui.text.status import Status
from tui.widgets.bars import StatusBar
from tui.widgets.meters import MUTED, REFRESH_S

MOST_BESIDE = 4
LINGER_S = 4.0
"""How long a presentation stays with a demo that is over."""
LEGEND = "✓ means: the limit held"


class LabScreen(Screen[None]):
    """See the module.

    Args:
        services: what outlives the screen. The lab's sandboxes do not: they end when it closes.
        language: the id of the language to begin with.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lab")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012  # as Screen declares it
    AUTO_FOCUS = None
    DEFAULT_CSS = """
    LabScreen {
        background: $background;
        #lab-title { height: 1; background: $panel; }
        #lab-name { width: auto; padding: 0 1; text-style: bold; }
        #lab-limit { width: 1fr; height: 1; padding: 0 1; }
        #lab-legend { width: auto; padding: 0 1; color: $text-muted; }
        #lab-panes { height: 1fr; }
        #status { display: none; }
        #lab-none { height: 1fr; padding: 1 2; display: none; }
        StatusGrid { height: auto; max-height: 14; }
        &.-short StatusGrid { max-height: 4; }    /* the curves need the room */
        &.-tall StatusGrid { padding: 1 2; }
        &.-presenting {
            StatusGrid { display: none; }
            &.-tall #lab-title { height: 3; padding: 1 0; }
            &.-tall #lab-panes { padding: 1 3; }
        }
    }
    """

    def __init__(self, services: Services, language: str) -> None:
        super().__init__()
        self.services = services
        self._machine = services.machine.apart()
        self.panes = [LabPane() for _ in range(MOST_BESIDE)]
        self._limit = DEMOS[0]
        self._language = language
        self._languages = services.catalogue.languages
        self._beside: list[str] = []
        self._demos: dict[tuple[str, str], DemoRun] = {}
        self._under_way: dict[int, DemoRun] = {}
        """By their jobs' numbers."""
        self._number = 0
        self._queue: list[tuple[str, Sequence[str]]] = []
        """Limits with the languages to run them in, after what runs now."""
        self.presenting = False
        self.paused = False
        """The presentation does not go on by itself."""
        self._linger: Timer | None = None
        self._due = False

    def compose(self) -> ComposeResult:
        """What is chosen, the panes, the matrix, the keys."""
        self._matrix = StatusGrid({name: language.name for name, language in self._languages.items()}, DEMOS)
        with Horizontal(id="lab-title"):
            yield Static("Limits lab", id="lab-name", markup=False)
            yield Static(id="lab-limit", markup=False)
            yield Static(LEGEND, id="lab-legend", markup=False)
        with Horizontal(id="lab-panes"):
            yield from self.panes
        yield Static(id="lab-none", markup=False)
        yield self._matrix
        yield StatusBar()

    def on_mount(self) -> None:
        """Nothing runs until it is asked for."""
        self._show()

    def on_unmount(self) -> None:
        """Leave no sandbox behind."""
        gone, self._under_way = list(self._under_way.values()), {}

        def leave() -> None:
            for run in gone:
                if run.job:
                    run.job.stop()
            self._machine.close()

        # Not a worker: those end with the screen.
        threading.Thread(target=leave, name="leave-lab", daemon=True).start()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A presentation has no rows to run and nothing to put side by side."""
        del parameters
        return action not in ("run_row", "toggle_beside") or not self.presenting

    # ------------------------------------------------------------------------ what keys ask for

    @property
    def busy(self) -> bool:
        """Something runs, or will."""
        return bool(self._under_way or self._queue)

    @property
    def shown(self) -> Sequence[str]:
        """The languages in the panes: those side by side if the chosen one is among them, else that one."""
        return self._beside if self._language in self._beside else [self._language]

    def action_choose(self, rows: int, columns: int) -> None:
        """Move in the matrix; in a presentation, go to another of its demos."""
        if self.presenting:
            if columns:
                self._present_from(DEMOS[(DEMOS.index(self._limit) + columns) % len(DEMOS)])
            return
        names = list(self._languages)
        self._language = names[(names.index(self._language) + rows) % len(names)]
        self._limit = DEMOS[(DEMOS.index(self._limit) + columns) % len(DEMOS)]
        self._show()

    @on(StatusGrid.Clicked)
    def _on_clicked(self, clicked: StatusGrid.Clicked) -> None:
        """A click chooses, another one runs."""
        if (clicked.row, clicked.column) == (self._language, self._limit):
            self.action_run_chosen()
        else:
            self._language, self._limit = clicked.row, clicked.column
            self._show()

    def action_run_chosen(self) -> None:
        """Run what is shown."""
        self._run(self._limit, self.shown)

    def action_run_row(self) -> None:
        """Run all demos of the chosen language."""
        self._queue = [(limit, [self._language]) for limit in DEMOS]
        self._next()

    def action_move_limit(self, direction: int) -> None:
        """Allow more or less in all panes, and run again."""
        moved = 0
        for run in self._shown_demos():
            try:
                run.demo = run.demo.step(direction)
                moved += 1
            except DefinitionError as error:
                self._say(f"{error}.")
        if moved:
            self._run(self._limit, self.shown)

    def action_toggle_beside(self) -> None:
        """Put the chosen language side by side with the others, or take it away."""
        if self._language in self._beside:
            self._beside.remove(self._language)
        elif len(self._beside) == MOST_BESIDE:
            self._say(f"{MOST_BESIDE} languages are side by side: M on one of them takes it away.")
        else:
            self._beside.append(self._language)
            if len(self._beside) == 1:
                self._say("M on another language puts it beside this one.")
        self._show()

    def action_present(self) -> None:
        """Show all demos of these languages, one after the other; or end that."""
        if self.presenting:
            self.stop()
            return
        self.presenting = True
        self._present_from(DEMOS[0])

    def _present_from(self, limit: str) -> None:
        self.paused = False
        self._queue = [(name, self.shown) for name in DEMOS[DEMOS.index(limit) :]]
        self._next()

    def action_pause(self) -> None:
        """Hold the presentation, or go on with it; without one, run what is shown."""
        if not self.presenting:
            self.action_run_chosen()
            return
        self.paused = not self.paused
        if not self.paused and not self._under_way:
            self._next()
        self._show()

    def stop(self) -> None:
        """Stop what runs and what would follow; end the presentation."""
        self.presenting = self.paused = False
        self._queue = []
        self._halt_timer()
        self._abandon()
        self._show()

    def action_back(self) -> None:
        """Stop; where there is nothing to stop, close the lab."""
        if self.busy or self.presenting:
            self.stop()
        else:
            self.dismiss()

    def action_scroll_source(self, pages: int) -> None:
        """Scroll the sources."""
        for pane in self.panes:
            pane.scroll_source(pages)

    def action_scroll_words(self) -> None:
        """Scroll what is said below the curves."""
        for pane in self.panes:
            pane.scroll_words()

    # ------------------------------------------------------------------------------- running

    def _run(self, limit: str, languages: Sequence[str]) -> None:
        """Run these now; what runs is stopped, and its late news is dropped."""
        self._halt_timer()
        self._abandon()
        for run in filter(None, (self._demo(name, limit) for name in languages)):
            self._number += 1
            self._under_way[self._number] = run
            self._drive(run.begin(self._number))
        self._show()
        if not self._under_way:
            self._went_on()

    def _abandon(self) -> None:
        """Stop what runs. Nobody waits for that: an engine that hangs would keep the screen busy."""
        gone, self._under_way = self._under_way, {}
        for run in gone.values():
            run.stop("stopped")
        if gone:
            self._stop([run.job for run in gone.values() if run.job])

    def _next(self) -> None:
        """Run what is first in the queue."""
        if self._queue:
            self._limit, languages = self._queue.pop(0)
            if self._language not in languages:
                self._language = languages[0]
            self._run(self._limit, languages)

    @work(thread=True, group="lab")
    def _drive(self, job: RunJob) -> None:
        job.drive(self._machine, self.post_message)

    @work(thread=True, group="lab-stop")
    def _stop(self, jobs: Sequence[RunJob]) -> None:
        for job in jobs:
            job.stop()

    @on(Fetching)
    def _on_fetching(self, news: Fetching) -> None:
        if run := self._under_way.get(news.number):
            run.fetching(news.progress)
            self._show_soon()

    @on(PhaseBegan)
    def _on_phase_began(self, news: PhaseBegan) -> None:
        if run := self._under_way.get(news.number):
            run.phase(news.phase)
            self._show_soon()

    @on(Sampled)
    def _on_sampled(self, news: Sampled) -> None:
        if run := self._under_way.get(news.number):
            run.sample(news.usage)
            self._show_soon()

    @on(Grew)
    def _on_grew(self, news: Grew) -> None:
        if news.number in self._under_way:
            self._show_soon()

    @on(Ended)
    def _on_ended(self, news: Ended) -> None:
        if run := self._under_way.get(news.number):
            run.end(news.result)
            self._over(news)

    @on(RunFailed)
    def _on_not_run(self, news: RunFailed) -> None:
        if run := self._under_way.get(news.number):
            if news.cancelled:
                run.stop(news.sentence)
            else:
                run.fail(news.sentence)
            self._over(news)

    def _over(self, news: JobEvent) -> None:
        run = self._under_way.pop(news.number)
        if run.state == "trouble":
            # What comes next would meet the same: say it once, and wait.
            self.paused = self.presenting
            self._queue = self._queue if self.presenting else []
            self.services.engine.look()
        if not self._under_way:
            self._went_on()
        self._show()

    def _went_on(self) -> None:
        """All that was to run at once is over."""
        if not self.presenting:
            self._next()
        elif not self.paused:
            self._linger = self.set_timer(LINGER_S, self._next)

    def _halt_timer(self) -> None:
        if self._linger:
            self._linger.stop()
            self._linger = None

    # ------------------------------------------------------------------------------- showing

    def _demo(self, language: str, limit: str) -> DemoRun | None:
        """What is known of a cell; None where the language has no such demo."""
        key = (language, limit)
        if key not in self._demos:
            engine = self.services.engine.info
            try:
                found = demo(self._languages[language], limit, engine.cpus if engine else 1)
            except DefinitionError as error:
                self._say(f"{error}.")
                return None
            if found is None:
                return None
            self._demos[key] = DemoRun(found)
        return self._demos[key]

    def _shown_demos(self) -> list[DemoRun]:
        return [run for name in self.shown if (run := self._demo(name, self._limit))]

    def _show_soon(self) -> None:
        if not self._due:
            self._due = True
            self.set_timer(REFRESH_S, self._show_panes)

    def _show_panes(self) -> None:
        """How far the demos in the panes have come."""
        self._due = False
        demos = self._shown_demos()
        top, span = scale(demos), span_ms(demos)
        for pane, run in zip(self.panes, demos, strict=False):
            pane.show(run, top, span)

    def _show(self) -> None:
        """Everything as it is now."""
        demos = self._shown_demos()
        self.set_class(self.presenting, "-presenting")
        for index, pane in enumerate(self.panes):
            pane.display = index < len(demos)
            pane.set_class(len(demos) > 1, "-beside")
            pane.set_class(self.presenting and self.has_class("-tall"), "-presented")
        self._show_panes()
        self._show_none(not demos)
        self.query_one("#lab-limit", Static).update(self._title(demos))
        self.query_one("#lab-legend", Static).update(self._place() if self.presenting else LEGEND)
        self._matrix.show(self._statuses(), (self._language, self._limit), self._beside)
        self.refresh_bindings()

    def _show_none(self, none: bool) -> None:
        language = self._languages[self._language]
        words = self.query_one("#lab-none", Static)
        words.display, self.query_one("#lab-panes").display = none, not none
        words.update(f"{language.name} brings no programs/{self._limit}{language.file.endings[0]}.")

    def _statuses(self) -> dict[tuple[str, str], Status | None]:
        statuses: dict[tuple[str, str], Status | None] = {key: run.status for key, run in self._demos.items()}
        return statuses | {
            (name, limit): None
            for name in self._languages
            for limit in DEMOS
            if not brings(self._languages[name], limit)
        }

    def _title(self, demos: Sequence[DemoRun]) -> Content:
        allowed = list(dict.fromkeys(run.demo.allowed_text for run in demos if run.demo.row))
        if not allowed:
            return Content.assemble((self._limit, "bold"))
        less, more = (any(_can_move(run, direction) for run in demos) for direction in (-1, 1))
        return Content.assemble(
            (self._limit, "bold"),
            ("  ◂ " if less else "    ", MUTED),
            (" · ".join(allowed), "bold"),
            (" ▸" if more else "  ", MUTED),
        )

    def _place(self) -> str:
        far = f"{DEMOS.index(self._limit) + 1} of {len(DEMOS)}"
        if self.paused:
            return f"{far} · paused, Space goes on"
        return f"{far} · Space pauses" if self._queue or self._under_way else f"{far} · the end"

    def _say(self, sentence: str) -> None:
        self.notify(sentence, markup=False)


def _can_move(run: DemoRun, direction: int) -> bool:
    try:
        run.demo.step(direction)
    except DefinitionError:
        return False
    return True
