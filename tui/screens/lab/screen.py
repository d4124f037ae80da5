"""Watch programs run into each limit, in one language or up to four side by side.

A grid of languages and limits selects the demo to show and run; `✓` means that the limit held.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
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
"""How long a presentation stays on a finished demo."""
LEGEND = "✓ means: the limit held"


class LabScreen(Screen[None]):
    """The limits lab.

    Args:
        services: the app's services. The lab has sandboxes of its own, which end when it closes.
        language: the id of the language to start with.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("lab"),
        Binding("g", "choose_language(0)", "First language", show=False),
        Binding("G,shift+g", "choose_language(-1)", "Last language", show=False),
    ]
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
        """Running demos by job number."""
        self._number = 0
        self._queue: list[tuple[str, Sequence[str]]] = []
        """Limits to run next, each with its languages."""
        self.presenting = False
        self.paused = False
        """Whether the presentation waits for a key before its next demo."""
        self._linger: Timer | None = None
        self._due = False

    def compose(self) -> ComposeResult:
        """Lay out the title, the panes, the grid and the status bar."""
        self._grid = StatusGrid({name: language.name for name, language in self._languages.items()}, DEMOS)
        with Horizontal(id="lab-title"):
            yield Static("Limits lab", id="lab-name", markup=False)
            yield Static(id="lab-limit", markup=False)
            yield Static(LEGEND, id="lab-legend", markup=False)
        with Horizontal(id="lab-panes"):
            yield from self.panes
        yield Static(id="lab-none", markup=False)
        yield self._grid
        yield StatusBar()

    def on_mount(self) -> None:
        """Show the first demo without running it."""
        self._show()

    def on_unmount(self) -> None:
        """Stop all jobs and remove the lab's sandboxes."""
        gone, self._under_way = list(self._under_way.values()), {}

        def leave() -> None:
            for run in gone:
                if run.job:
                    run.job.stop()
            self._machine.close()

        # Not a worker, which would end with the screen.
        threading.Thread(target=leave, name="leave-lab", daemon=True).start()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable running rows and putting languages side by side during a presentation."""
        del parameters
        return action not in ("run_row", "toggle_beside") or not self.presenting

    # ------------------------------------------------------------------------ actions --------

    @property
    def busy(self) -> bool:
        """Whether a demo is running or queued."""
        return bool(self._under_way or self._queue)

    @property
    def shown(self) -> Sequence[str]:
        """The languages in the panes: those side by side if the selected one is among them, else only that one."""
        return self._beside if self._language in self._beside else [self._language]

    def action_choose(self, rows: int, columns: int) -> None:
        """Move in the grid; in a presentation, go to another demo."""
        if self.presenting:
            if columns:
                self._present_from(DEMOS[(DEMOS.index(self._limit) + columns) % len(DEMOS)])
            return
        names = list(self._languages)
        self._language = names[(names.index(self._language) + rows) % len(names)]
        self._limit = DEMOS[(DEMOS.index(self._limit) + columns) % len(DEMOS)]
        self._show()

    def action_choose_language(self, index: int) -> None:
        """Select a language by its place in the grid."""
        if not self.presenting:
            self._language = list(self._languages)[index]
            self._show()

    @on(StatusGrid.Clicked)
    def _on_clicked(self, clicked: StatusGrid.Clicked) -> None:
        """Select the clicked cell, or run it if it is already selected."""
        if (clicked.row, clicked.column) == (self._language, self._limit):
            self.action_run_chosen()
        else:
            self._language, self._limit = clicked.row, clicked.column
            self._show()

    def action_run_chosen(self) -> None:
        """Run the demos shown."""
        self._run(self._limit, self.shown)

    def action_run_row(self) -> None:
        """Run all demos of the selected language."""
        self._queue = [(limit, [self._language]) for limit in DEMOS]
        self._next()

    def action_move_limit(self, direction: int) -> None:
        """Raise or lower the limit in all panes, and run again."""
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
        """Add the selected language to those side by side, or remove it."""
        key = self.services.keys["lab.beside"]
        if self._language in self._beside:
            self._beside.remove(self._language)
        elif len(self._beside) == MOST_BESIDE:
            self._say(f"{MOST_BESIDE} languages are side by side already: {key} on one of them removes it.")
        else:
            self._beside.append(self._language)
            if len(self._beside) == 1:
                self._say(f"Press {key} on another language to put it beside this one.")
        self._show()

    def action_present(self) -> None:
        """Present all demos of the languages shown, one after another; or end the presentation."""
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
        """Pause or resume the presentation; without one, run the demos shown."""
        if not self.presenting:
            self.action_run_chosen()
            return
        self.paused = not self.paused
        if not self.paused and not self._under_way:
            self._next()
        self._show()

    def stop(self) -> None:
        """Stop the running demos, drop the queue, and end the presentation."""
        self.presenting = self.paused = False
        self._queue = []
        self._halt_timer()
        self._abandon()
        self._show()

    def action_back(self) -> None:
        """Stop, or close the lab if nothing is running."""
        if self.busy or self.presenting:
            self.stop()
        else:
            self.dismiss()

    def action_scroll_source(self, pages: int) -> None:
        """Scroll all sources by this many pages."""
        for pane in self.panes:
            pane.scroll_source(pages)

    def action_scroll_words(self) -> None:
        """Scroll the notes in all panes."""
        for pane in self.panes:
            pane.scroll_words()

    # ------------------------------------------------------------------------------- running

    def _run(self, limit: str, languages: Sequence[str]) -> None:
        """Run a limit's demos now, abandoning the running ones (their late messages are dropped)."""
        self._halt_timer()
        self._abandon()
        for run in filter(None, (self._demo(name, limit) for name in languages)):
            self._number += 1
            self._under_way[self._number] = run
            self._drive(run.begin(self._number))
        self._show()
        if not self._under_way:
            self._round_over()

    def _abandon(self) -> None:
        """Stop the running demos without waiting, as a hanging engine would keep the screen busy."""
        gone, self._under_way = self._under_way, {}
        for run in gone.values():
            run.stop("stopped")
        if gone:
            self._stop([run.job for run in gone.values() if run.job])

    def _next(self) -> None:
        """Run the first entry of the queue."""
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
    def _on_fetching(self, event: Fetching) -> None:
        if run := self._under_way.get(event.number):
            run.fetching(event.progress)
            self._show_soon()

    @on(PhaseBegan)
    def _on_phase_began(self, event: PhaseBegan) -> None:
        if run := self._under_way.get(event.number):
            run.phase(event.phase)
            self._show_soon()

    @on(Sampled)
    def _on_sampled(self, event: Sampled) -> None:
        if run := self._under_way.get(event.number):
            run.sample(event.usage)
            self._show_soon()

    @on(Grew)
    def _on_grew(self, event: Grew) -> None:
        if event.number in self._under_way:
            self._show_soon()

    @on(Ended)
    def _on_ended(self, event: Ended) -> None:
        if run := self._under_way.get(event.number):
            run.end(event.result)
            self._over(event)

    @on(RunFailed)
    def _on_run_failed(self, event: RunFailed) -> None:
        if run := self._under_way.get(event.number):
            if event.cancelled:
                run.stop(event.sentence)
            else:
                run.fail(event.sentence)
            self._over(event)

    def _over(self, event: JobEvent) -> None:
        run = self._under_way.pop(event.number)
        if run.state == "trouble":
            # The next demos would fail the same way, so stop or pause here.
            self.paused = self.presenting
            self._queue = self._queue if self.presenting else []
            self.services.engine.look()
        if not self._under_way:
            self._round_over()
        self._show()

    def _round_over(self) -> None:
        """Go on to the next demo: at once, or after a pause in a presentation."""
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
        """Return the demo run of a cell; None if the language has no such demo."""
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
        """Update the panes."""
        self._due = False
        demos = self._shown_demos()
        top, span = scale(demos), span_ms(demos)
        for pane, run in zip(self.panes, demos, strict=False):
            pane.show(run, top, span)

    def _show(self) -> None:
        """Update the whole screen."""
        demos = self._shown_demos()
        self.set_class(self.presenting, "-presenting")
        for index, pane in enumerate(self.panes):
            pane.display = index < len(demos)
            pane.set_class(len(demos) > 1, "-beside")
            pane.present(self.presenting and self.has_class("-tall"))
        self._show_panes()
        self._show_none(not demos)
        self.query_one("#lab-limit", Static).update(self._title(demos))
        self.query_one("#lab-legend", Static).update(self._place() if self.presenting else LEGEND)
        self._grid.show(self._statuses(), (self._language, self._limit), self._beside)
        self.refresh_bindings()

    def _show_none(self, none: bool) -> None:
        language = self._languages[self._language]
        words = self.query_one("#lab-none", Static)
        words.display, self.query_one("#lab-panes").display = none, not none
        words.update(f"{language.name} has no programs/{self._limit}{language.file.endings[0]}.")

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
            return f"{far} · paused, Space resumes"
        return f"{far} · Space pauses" if self._queue or self._under_way else f"{far} · the end"

    def _say(self, sentence: str) -> None:
        self.notify(sentence, markup=False)


def _can_move(run: DemoRun, direction: int) -> bool:
    try:
        run.demo.step(direction)
    except DefinitionError:
        return False
    return True
