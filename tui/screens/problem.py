"""One problem: statement beside editor and stdin, below them its cases; run, judged, rated.

Below 110 columns there is one column: statement or editor, below it the cases, stdin or output.
"""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea

from languages import DefinitionError, Language
from languages.limits import duration_text, size_text
from problems.judge import CaseJudged, CaseStarted, Compiling, Report
from problems.kept import Attempt, Card, Draft, OwnCase, Rating, Standing
from problems.problem import Problem
from problems.progress import ProgressError
from runner import Result
from runner.run import checked_source
from tui.commands import bindings
from tui.judging import Happened, ImageComes, Judgement, NotJudged
from tui.locations import all_locations
from tui.overrides import Overrides
from tui.practising import Interview
from tui.screens.case import CaseScreen, NewCase, Written
from tui.screens.dialogs import Confirm
from tui.submission import Ended, Fetching, Grew, NotRun, PhaseBegan, Submission
from tui.widgets.bars import StatusBar
from tui.widgets.cases import CaseList, CaseRow, case_name, case_said
from tui.widgets.editors import EditorPane
from tui.widgets.pane import DOT, Pane, choice
from tui.widgets.result import Line, VerdictStrip, fetching_words
from tui.widgets.runs import shown
from tui.widgets.statement import StatementPane
from tui.widgets.stdin import EDITABLE_BYTES, StdinText
from tui.widgets.written import written

if TYPE_CHECKING:
    from tui.app import CodeRunner

PANES = ("statement", "editor", "stdin", "output", "cases")
TABS = ("cases", "stdin", "output")
ABANDON_S = 2.0
"""How long what was stopped may take to end before the screen goes on without it."""
WIDTHS = (42, 33)
"""Of the statement, in percent."""
RATINGS: dict[str, Rating] = {"Again": "again", "Hard": "hard", "Good": "good", "Easy": "easy"}
BODY = "Write the body"
"""Stands in a starter where the solution goes."""
NOT_KEPT = "What you type here is not kept."


@dataclass
class Loaded(Message):
    """What was kept of this problem."""

    standing: Standing
    drafts: list[Draft]
    cases: list[OwnCase]
    editorial: str
    trouble: str = ""
    """Why it could not be read."""


@dataclass
class Rated(Message):
    """The user's rating was kept; when the problem comes again."""

    card: Card


class StdinEditor(StdinText):
    """Stdin of the next run; Alt and a letter is a command, Escape goes back to the editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.command('problem.editor')", "Editor", show=False),
    ]

    def on_key(self, event: object) -> None:
        """Leave Alt and a letter to others."""
        if getattr(event, "key", "").startswith("alt+"):
            event.prevent_default()  # type: ignore[attr-defined]  # it is a Key


class ProblemScreen(Screen[None], inherit_bindings=False):
    """See the module."""

    # Screen's own without its ctrl+c, which is a command here.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("problem"),
        Binding("tab", "app.focus_next", "Focus next", show=False),
        Binding("shift+tab", "app.focus_previous", "Focus previous", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # as Screen declares it
    AUTO_FOCUS = None
    DEFAULT_CSS = """
    ProblemScreen {
        background: $background;
        #problem-title { height: 1; background: $panel; }
        #problem-name { width: auto; padding: 0 1; text-style: bold; }
        #problem-facts { width: 1fr; height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        #problem-clock { width: auto; padding: 0 1; color: $text-muted; }
        #problem-clock.-runs { color: $text-accent; text-style: bold; }
        #problem-language { width: auto; padding: 0 1; &:hover { background: $accent 30%; } }
        #problem-upper { height: 1fr; }
        #problem-right { width: 1fr; height: 1fr; }
        #editor-pane, #statement-pane { height: 1fr; }
        #problem-io { height: 9; }
        #stdin-pane, #output-pane { width: 1fr; height: 100%; }
        #cases-pane { height: 32%; }
        StdinEditor, StdinEditor:focus { border: none; padding: 0 1; background: transparent; }
        #problem-output { padding: 0 1; scrollbar-size-vertical: 1; }
        &.-narrow {
            #problem-upper { layout: vertical; }
            #statement-pane, #problem-right { width: 100% !important; height: 1fr; }
            #problem-io, #cases-pane { height: 9; display: none; }
            #statement-pane { display: none; }
            #stdin-pane, #output-pane { width: 100%; display: none; }
            &.-tab-cases #cases-pane { display: block; }
            &.-tab-stdin #problem-io, &.-tab-output #problem-io { display: block; }
            &.-tab-stdin #stdin-pane, &.-tab-output #output-pane { display: block; }
            &.-reading { #statement-pane { display: block; } #problem-right { display: none; } }
        }
        &.-full {
            Pane, #problem-right, #problem-io, #problem-upper { display: none !important; }
            Pane.-alone, #problem-right.-alone, #problem-io.-alone, #problem-upper.-alone {
                display: block !important; height: 1fr !important; width: 100% !important;
            }
        }
    }
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem
        self.editor_pane = EditorPane()
        self.statement = StatementPane()
        self.stdin = StdinEditor(id="problem-stdin", soft_wrap=False, placeholder="What the program reads from stdin.")
        self.cases = CaseList()
        self.strip = VerdictStrip(id="strip")
        self.judging: Judgement | None = None
        self.running: Submission | None = None
        self.report: Report | None = None
        self.solved = False
        """It was accepted at least once."""
        self.loaded = False
        self.hints = 0
        """How many are open."""
        self._number = 0
        self._order: list[int] = []
        """Rows of the cases that are being judged, in their order."""
        self._kept: dict[str, tuple[str, str]] = {}
        """Source and stdin as they are kept, by language."""
        self._drafts: dict[str, Draft] = {}
        self._bodies: dict[str, int] = {}
        """The row in which a starter's body begins, by language, until the editor was gone to."""
        self._keeps = True
        self._tab = "cases"
        self._width = 0
        self._editorial = ""
        self._over_told = False

    @property
    def runner_app(self) -> CodeRunner:
        """The app, by its own type."""
        return cast("CodeRunner", self.app)

    @property
    def interview(self) -> Interview | None:
        """The one that is under way."""
        return self.runner_app.practising.interviews.get(self.problem.id)

    @property
    def language(self) -> Language:
        """The one in the editor."""
        return self.editor_pane.sheet.language

    @property
    def busy(self) -> bool:
        """Something is judged or runs."""
        return self.judging is not None or self.running is not None

    @property
    def more_hints(self) -> bool:
        """Not all hints are open."""
        return self.loaded and self.hints < len(self.problem.practice.hints)

    @property
    def has_editorial(self) -> bool:
        """The package says how it is solved."""
        return bool(self._editorial)

    def compose(self) -> ComposeResult:
        """The panes between two lines."""
        with Horizontal(id="problem-title"):
            yield Static(shown(self.problem.name), id="problem-name", markup=False)
            yield Static(self._facts(), id="problem-facts", markup=False)
            yield Static("", id="problem-clock", markup=False)
            yield Static("", id="problem-language")
        with Horizontal(id="problem-upper"):
            yield self.statement
            with Vertical(id="problem-right"):
                yield self.editor_pane
                with Horizontal(id="problem-io"):
                    with Pane(id="stdin-pane"):
                        yield self.stdin
                    with Pane(id="output-pane"), VerticalScroll(id="problem-output"):
                        yield Static(self._no_output(), id="problem-printed", markup=False)
        with Pane(id="cases-pane"):
            yield self.cases
        yield self.strip
        yield StatusBar()

    async def on_mount(self) -> None:
        """The words at once; what was kept a moment later."""
        self.stdin.cursor_blink = False
        self._show_tab("cases")
        self._set_width()
        self.set_interval(0.5, self._show_clock)
        self._show_clock()
        self._show_rows([])
        self._idle()
        await self.statement.show(self.problem)
        await self.statement.show_hints((), 0, reveal=False)
        await self.statement.show_editorial("", reveal=False)
        self._load()

    def on_unmount(self) -> None:
        """Nothing goes on without the screen; the interview waits."""
        if interview := self.interview:
            interview.pause()
        gone = [each for each in (self.judging, self.running) if each]
        self.judging = self.running = None
        for each in gone:
            # Not a worker: those end with the screen.
            threading.Thread(target=each.stop, name="leave-problem", daemon=True).start()

    def _facts(self) -> str:
        practice = self.problem.practice
        topics = ", ".join(practice.topics or self.problem.keywords)
        return DOT.join(shown(fact) for fact in (practice.difficulty or "", topics) if fact)

    # ---------------------------------------------------------------------------- what was kept

    @work(thread=True, group="problem")
    def _load(self) -> None:
        progress, name = self.runner_app.practising.progress, self.problem.id
        try:
            editorial = self.problem.editorial() or ""
        except OSError:
            editorial = ""
        try:
            loaded = Loaded(progress.standing(name), progress.drafts(name), progress.cases(name), editorial)
        except ProgressError as error:
            loaded = Loaded(Standing(problem=name), [], [], editorial, str(error))
        self.post_message(loaded)

    @on(Loaded)
    async def _on_loaded(self, loaded: Loaded) -> None:
        app, catalogue = self.runner_app, self.runner_app.catalogue
        if loaded.trouble:
            self._keeps = False
            app.say(f"{loaded.trouble} {NOT_KEPT}", severity="warning")
        self.solved = loaded.standing.status == "solved"
        self._editorial = loaded.editorial
        self._drafts = {draft.language: draft for draft in loaded.drafts}
        last = next((draft for draft in loaded.drafts if draft.language in catalogue.languages), None)
        self.stdin.text = last.stdin if last else self._sample()
        await self._use_language(catalogue.languages[last.language] if last else app.language)
        self.hints = loaded.standing.hints
        await self.statement.show_hints(self.problem.practice.hints, self.hints, reveal=False)
        self._show_rows(loaded.cases)
        self.loaded = True
        self._show_statement_title()
        self._idle()
        self.refresh_bindings()
        self.go_to_pane("editor" if last or not self._narrow else "statement")

    def _sample(self) -> str:
        """The first sample's input, to begin with."""
        for case in self.problem.samples:
            if case.input_bytes <= EDITABLE_BYTES:
                return case.input.decode(errors="replace")
        return ""

    async def _use_language(self, language: Language) -> None:
        practising = self.runner_app.practising
        draft = practising.unwritten(self.problem.id, language.id) or self._drafts.get(language.id)
        if language.id not in self.editor_pane.sheets:
            text = draft.source if draft else await asyncio.to_thread(self._starter, language)
            self._kept[language.id] = text, self.stdin.text
            await self.editor_pane.show(language, text)
            if not draft:
                lines = enumerate(text.split("\n"))
                self._bodies[language.id] = next((row for row, line in lines if BODY in line), 0)
        else:
            await self.editor_pane.show(language, "")
        key = self.runner_app.keys["problem.language"]
        words = Content.from_markup("[@click=app.command('problem.language')]$name ▾[/]", name=f"{key} {language.name}")
        self.query_one("#problem-language", Static).update(words)
        self._show_editor_title()
        self.runner_app.park(language)

    def _starter(self, language: Language) -> str:
        from problems.starter import has_starter, starter  # jinja takes a while to import

        signature = self.problem.practice.signature
        return starter(signature, language.id) if signature and has_starter(language.id) else language.starter

    @on(TextArea.Changed)
    def _on_typed(self) -> None:
        if not self.loaded:
            return
        language = self.language.id
        now = self.editor_pane.sheet.editor.text, self.stdin.text
        if self._keeps and self._kept.get(language) != now:
            self._kept[language] = now
            draft = Draft(problem=self.problem.id, language=language, source=now[0], stdin=now[1])
            self.runner_app.practising.draft_changed(draft)

    @on(TextArea.SelectionChanged)
    def _on_moved(self) -> None:
        if self.loaded:
            self._show_editor_title()

    def begin_anew(self) -> None:
        """The starter; undo brings back what is there."""
        if not self.loaded:
            return
        editor = self.editor_pane.sheet.editor
        editor.history.checkpoint()
        editor.replace(self._starter(self.language), editor.document.start, editor.document.end)
        editor.history.checkpoint()

    def pick_language(self) -> None:
        """Let the user choose; each language has a text of its own."""

        async def take(name: str | None) -> None:
            if not name:
                return
            if name != self.language.id and not self.busy:
                self._forget_reports()  # they are of the other language's text
                self._idle()
            await self._use_language(self.runner_app.catalogue.languages[name])
            self.go_to_pane("editor")

        if self.loaded:
            self.runner_app.ask_language(self.language.id, take)

    # -------------------------------------------------------------------------------- the panes

    @property
    def _narrow(self) -> bool:
        return self.has_class("-narrow")

    def on_resize(self) -> None:
        """Titles say what lies behind them where only one has room."""
        self.call_after_refresh(self._set_width)
        self.call_after_refresh(self._show_tab, self._tab)

    def go_to_pane(self, name: str) -> None:
        """Focus a pane, and show it where only one has room."""
        self._fill_with(None)
        if self._narrow:
            self.set_class(name == "statement" or (name == "cases" and self.has_class("-reading")), "-reading")
        if name in TABS:
            self._show_tab(name)
        self._inside(name).focus()
        if name == "editor" and self.loaded and (row := self._bodies.pop(self.language.id, None)) is not None:
            # Before it has its size it would scroll there, and hide the line above.
            self.call_after_refresh(self.editor_pane.sheet.editor.move_cursor, (row, 0))

    def _inside(self, name: str) -> Widget:
        if name == "editor" and self.editor_pane.sheets:
            return self.editor_pane.sheet.editor
        inside: dict[str, Widget] = {"stdin": self.stdin, "cases": self.cases, "statement": self.statement.scroll}
        return inside.get(name) or self.query_one("#problem-output")

    def go_to_next_pane(self, step: int) -> None:
        """Focus the next pane."""
        focused = next((name for name in PANES if self.query_one(f"#{name}-pane").has_focus_within), "cases")
        self.go_to_pane(PANES[(PANES.index(focused) + step) % len(PANES)])

    def action_pane(self, name: str) -> None:
        """The same; links in borders ask for it."""
        self.go_to_pane(name)

    def show_statement(self) -> None:
        """Go to the statement; from there on it takes a half, a third, all of the screen."""
        if not self.statement.has_focus_within:
            self.go_to_pane("statement")
        elif self.has_class("-full"):
            self._width = 0
            self.go_to_pane("statement")
        elif self._narrow or self._width == len(WIDTHS) - 1:
            self._fill_with(self.statement)
        else:
            self._width += 1
        self._set_width()

    def _set_width(self) -> None:
        alone = self._narrow or self.has_class("-full")
        self.statement.styles.width = "100%" if alone else f"{WIDTHS[self._width]}%"

    def toggle_full_screen(self) -> None:
        """The focused pane alone, or all again."""
        above = self.focused.ancestors if self.focused else ()
        pane = next((node for node in above if isinstance(node, Pane)), self.editor_pane)
        self._fill_with(None if self.has_class("-full") else pane)

    def _fill_with(self, alone: Pane | None) -> None:
        if alone is None and not self.has_class("-full"):
            return
        self.set_class(alone is not None, "-full")
        for part in self.query("Pane, #problem-right, #problem-io, #problem-upper"):
            part.set_class(alone is not None and part in alone.ancestors_with_self, "-alone")
        back = f"{self.runner_app.keys['problem.full_screen']} shows all panes"
        self.query_one(StatusBar).show(back if alone else "")
        self._set_width()

    def _show_tab(self, name: str) -> None:
        self._tab = name
        for tab in TABS:
            self.set_class(tab == name, f"-tab-{tab}")
            title = choice([(f"screen.pane('{each}')", each.capitalize()) for each in TABS], name.capitalize())
            self.query_one(f"#{tab}-pane", Pane).border_title = title if self._narrow else tab.capitalize()
        there = [("screen.pane('statement')", "Statement"), ("screen.pane('editor')", "Editor")]
        self.statement.border_title = choice(there, "Statement") if self._narrow else "Statement"
        self._show_statement_title()
        self._show_editor_title()
        self._show_cases_title()

    def _show_statement_title(self) -> None:
        """What can be asked for there."""
        keys = self.runner_app.keys
        count = len(self.problem.practice.hints)
        said = [f"{keys['problem.hint']} hint {self.hints + 1} of {count}"] if self.more_hints else []
        self.statement.border_subtitle = DOT.join([*said, f"{keys['problem.statement']} other size"])

    def _show_editor_title(self) -> None:
        if not self.editor_pane.sheets:
            return
        editor = self.editor_pane.sheet.editor
        row, column = editor.cursor_location
        message = editor.mark_at(row + 1)
        said = f"✗ {message}" if message else f"{row + 1}:{column + 1}"
        self.editor_pane.border_subtitle = Content(said)

    def _show_cases_title(self) -> None:
        first = self.runner_app.practising.stop_first
        action = "app.command('problem.stop_first')"
        words = choice([(action, "all"), (action, "to the first failure")], "to the first failure" if first else "all")
        self.query_one("#cases-pane", Pane).border_subtitle = words

    # ----------------------------------------------------------------------------------- judging

    def _source(self) -> str | None:
        """What is in the editor; None, and why is told, where no sandbox takes it."""
        source = self.editor_pane.sheet.editor.text
        try:
            checked_source(source)
        except DefinitionError as error:
            self.runner_app.say(str(error), severity="error")
            return None
        return source

    def start_judging(self) -> None:
        """Judge what is in the editor against all cases that have an answer."""
        if self.busy or not self.loaded or (source := self._source()) is None:
            return
        self._number += 1
        rows = self.cases.rows
        self._order = [index for index, row in enumerate(rows) if row.judged]
        self._forget_reports()
        self.editor_pane.sheet.editor.mark_lines({})
        self.judging = Judgement(
            number=self._number,
            problem=self.problem,
            source=source,
            language=self.language,
            cases=[rows[index].case for index in self._order],
            stop_first=self.runner_app.practising.stop_first,
        )
        if self._narrow and not self.has_class("-full"):
            self._show_tab("cases")
        self._say("busy", "●", "JUDGING", "starting")
        self._judge(self.judging)
        self.refresh_bindings()

    def _forget_reports(self) -> None:
        self.report = None
        for index, row in enumerate(self.cases.rows):
            if row.report or row.running:
                row.report, row.running = None, False
                self.cases.show_row(index)

    @work(thread=True, group="judge")
    def _judge(self, judging: Judgement) -> None:
        judging.drive(self.runner_app.machine, self.post_message)

    def _say(self, kind: str, sign: str, words: str, detail: str = "", facts: str = "") -> None:
        self.strip.show(Line(kind, sign, words, shown(detail), facts))  # type: ignore[arg-type]  # one of Kind

    def _idle(self) -> None:
        keys = self.runner_app.keys
        count = sum(row.judged for row in self.cases.rows)
        words = f"{keys['problem.judge']} judges all {count} cases, {keys['problem.run']} runs with stdin"
        sign, before = ("✓", "solved before · ") if self.solved else ("○", "")
        self.strip.show(Line("idle", sign, "", before + words))

    @on(ImageComes)
    def _on_image(self, news: ImageComes) -> None:
        if self.judging and self.judging.number == news.number:
            self._say("busy", "◐", "GETTING THE IMAGE", fetching_words(news.progress))

    @on(Happened)
    def _on_happened(self, news: Happened) -> None:
        judging, event = self.judging, news.event
        if judging is None or judging.number != news.number:
            return
        if isinstance(event, Compiling):
            self._say("busy", "●", "COMPILING", judging.language.name)
        elif isinstance(event, CaseStarted):
            index = self._order[event.number]
            self.cases.rows[index].running = True
            self.cases.show_row(index)
            if not self.cases.has_focus:
                self.cases.highlighted = index
            self._say("busy", "●", "JUDGING", f"case {event.number + 1} of {len(self._order)}")
        elif isinstance(event, CaseJudged):
            index = self._order[event.number]
            row = self.cases.rows[index]
            row.running, row.report = False, event.report
            self.cases.show_row(index)
        else:
            self._ended(judging, event.report)

    @on(NotJudged)
    def _on_not_judged(self, news: NotJudged) -> None:
        if self.judging is None or self.judging.number != news.number:
            return
        self._over()
        if news.cancelled:
            self._idle()
        else:
            self._say("trouble", "!", "NOT JUDGED", news.sentence)
            self._print(news.sentence)
            if self._narrow:
                self._show_tab("output")  # the strip has room for its beginning
            self.runner_app.look_at_engine()

    def _over(self) -> None:
        self.judging = None
        for index, row in enumerate(self.cases.rows):
            if row.running:
                row.running = False
                self.cases.show_row(index)
        self.refresh_bindings()

    def _ended(self, judging: Judgement, report: Report) -> None:
        self._over()
        self.report = report
        theirs = [row.report for row in self.cases.rows if row.own is None]
        passed = sum(each is not None and each.verdict == "accepted" for each in theirs)
        accepted = passed == len(theirs) > 0
        if report.verdict not in (None, "internal_error") and not judging.cancelled.is_set():
            self._record(judging, report, passed, len(theirs), accepted=accepted)
        self._show_report(report, passed, len(theirs), accepted=accepted)
        failed = next((row for row in self.cases.rows if row.report and row.report.verdict != "accepted"), None)
        if not self.cases.has_focus:
            self.cases.highlighted = self.cases.rows.index(failed) if failed else 0
        if report.compile and report.verdict == "compile_error":
            said = (report.compile.to_dict()["stdout"] + report.compile.to_dict()["stderr"]).rstrip()
            self._print(said, "Compiler")
        else:
            said = failed.report.stderr.decode(errors="replace") if failed and failed.report else ""
        sheet = self.editor_pane.sheet
        if sheet.language is judging.language and sheet.editor.text == judging.source:
            sheet.editor.mark_lines(all_locations(said, judging.language.file.source))
        self._show_editor_title()

    def _show_report(self, report: Report, passed: int, total: int, *, accepted: bool) -> None:
        judged = [row.report for row in self.cases.rows if row.report]
        facts = [f"slowest {duration_text(max(each.wall_ms for each in judged))}"] if judged else []
        memory = max((each.memory_bytes or 0 for each in judged), default=0)
        facts += [size_text(memory)] if memory else []
        if report.compile:
            cached = " (cached)" if report.compile.cached else ""
            facts.append(f"compile {duration_text(report.compile.wall_ms)}{cached}")
        notes = [*report.notes]
        if accepted:
            mine = [row for row in self.cases.rows if row.own and row.report and row.report.verdict != "accepted"]
            notes += [f"{len(mine)} of your own fail" if len(mine) > 1 else "one of your own fails"] if mine else []
            notes.append(f"{self.runner_app.keys['problem.rate']} says how it was")
            words = DOT.join([f"{passed} of {total} cases", *notes])
            self._say("ok", "✓", "ACCEPTED", words, DOT.join(facts))
        elif report.verdict is None:
            self._say("stopped", "■", "STOPPED", f"{passed} of {total} cases passed", DOT.join(facts))
        elif report.verdict == "internal_error":
            self._say("trouble", "!", "NOT JUDGED", report.message)
        elif report.verdict == "compile_error":
            self._say("failed", "✗", "COMPILE ERROR", report.message, DOT.join(facts))
            if self._narrow:
                self._show_tab("output")
        else:
            words = report.verdict.replace("_", " ").upper()
            first = next(each for each in report.cases if each.verdict != "accepted")
            said = f"{passed}/{total} passed · {case_name(first.case)}: {case_said(first)}"
            self._say("failed", "✗", words, DOT.join([said, *notes]), DOT.join(facts))

    def _record(self, judging: Judgement, report: Report, passed: int, total: int, *, accepted: bool) -> None:
        """Keep the attempt; an interview ends with an accepted one."""
        app, interview = self.runner_app, self.interview
        theirs = [each for each in report.cases if not each.case.name.startswith("own/")]
        failed = next((each.verdict for each in theirs if each.verdict != "accepted"), None)
        compiler = "compile_error" if report.verdict == "compile_error" else ""
        attempt = Attempt(
            problem=self.problem.id,
            language=judging.language.id,
            source=judging.source,
            verdict="accepted" if accepted else failed or compiler,
            passed=passed,
            total=total,
            wall_ms=max((each.wall_ms for each in theirs), default=None),
            cpu_ms=max((each.cpu_ms for each in theirs if each.cpu_ms is not None), default=None),
            memory_bytes=max((each.memory_bytes for each in theirs if each.memory_bytes is not None), default=None),
            interview=interview.recorded() if interview else None,
        )
        app.practising.later(partial(app.practising.progress.add, attempt))
        if accepted:
            self.solved = True
            if interview and attempt.interview:
                self.end_interview()
                used = duration_text(1000 * attempt.interview.used_s)
                made = "in time" if attempt.interview.in_time else "too late"
                app.say(f"The interview is over: solved {made}, in {used}.")

    # --------------------------------------------------------------------------- rating, interview

    def ask_rating(self) -> None:
        """Ask how it went."""

        def take(answer: str | None) -> None:
            if answer:
                self._rate(RATINGS[answer])

        self.app.push_screen(Confirm("How was it? This decides when the problem comes again.", *RATINGS), take)

    @work(thread=True, group="rating")
    def _rate(self, rating: Rating) -> None:
        practising = self.runner_app.practising

        def rate() -> None:
            self.post_message(Rated(practising.progress.rate(self.problem.id, rating)))

        practising.attempt(rate)

    @on(Rated)
    def _on_rated(self, rated: Rated) -> None:
        due = rated.card.due.astimezone()
        days = (due.date() - rated.card.reviewed.astimezone().date()).days
        self.runner_app.say(f"It comes again {'tomorrow' if days == 1 else f'in {days} days'}, on {due:%d.%m.%Y}.")

    def toggle_interview(self) -> None:
        """Begin, pause or go on with the countdown."""
        interview = self.interview
        if interview is None:
            interview = self.runner_app.practising.begin_interview(self.problem)
            self._over_told = False
            key = self.runner_app.keys["problem.interview"]
            self.runner_app.say(f"The interview begins: {duration_text(interview.allowed_s * 1000)}. {key} pauses it.")
        elif interview.paused:
            interview.go_on()
        else:
            interview.pause()
        self._show_clock()
        self.refresh_bindings()

    def end_interview(self) -> None:
        """There is none any more."""
        self.runner_app.practising.interviews.pop(self.problem.id, None)
        self._show_clock()
        self.refresh_bindings()

    def _show_clock(self) -> None:
        interview = self.interview
        words = f"{self.runner_app.keys['problem.interview']} interview"
        if interview:
            paused = f" · paused, {self.runner_app.keys['problem.interview']} goes on" if interview.paused else ""
            words = f"{interview.text}{paused}"
            if interview.used_s > interview.allowed_s and not self._over_told:
                self._over_told = True
                self.runner_app.say("The interview's time is up. You may go on; it is recorded as too late.", "warning")
        clock = self.query_one("#problem-clock", Static)
        clock.set_class(interview is not None, "-runs")
        clock.update(words)

    # ------------------------------------------------------------------------- hints and editorial

    @work(exclusive=True, group="hints")
    async def open_hint(self) -> None:
        """Show one hint more."""
        if not self.more_hints:
            return
        self.hints += 1
        practising = self.runner_app.practising
        practising.later(partial(practising.progress.open_hints, self.problem.id, self.hints))
        self._read_statement()
        await self.statement.show_hints(self.problem.practice.hints, self.hints, reveal=True)
        self._show_statement_title()
        self.refresh_bindings()

    def open_editorial(self) -> None:
        """Show how it is solved; ask first where the user may still want to find out."""

        async def show(answer: str | None) -> None:
            if answer:
                self._read_statement()
                await self.statement.show_editorial(self._editorial, reveal=True)

        if self.solved:
            self.call_later(show, "Read")
        else:
            self.app.push_screen(Confirm("You have not solved it yet. Read how it is solved?", "Read"), show)

    def _read_statement(self) -> None:
        """Have the statement on the screen; the focus stays where there is room for both."""
        if self._narrow or (self.has_class("-full") and not self.statement.has_focus_within):
            self.go_to_pane("statement")

    # -------------------------------------------------------------------------------------- cases

    def _show_rows(self, own: list[OwnCase]) -> None:
        """Samples, the user's own, the others."""
        rows = [CaseRow(case) for case in self.problem.cases]
        samples = len(self.problem.samples)
        rows[samples:samples] = [CaseRow.of_own(case) for case in own]
        known = {row.case.name: row.report for row in self.cases.rows}
        for row in rows:
            row.report = known.get(row.case.name) if row.judged else None
        self.cases.show_rows(rows, self.cases.highlighted or 0)

    @on(OptionList.OptionSelected)
    def _on_case_clicked(self) -> None:
        self.show_case()

    @on(OptionList.OptionHighlighted)
    def _on_case_chosen(self) -> None:
        self.refresh_bindings()

    def show_case(self) -> None:
        """Show the chosen case in full."""
        if row := self.cases.chosen:
            self.app.push_screen(CaseScreen(row))

    def next_failure(self) -> None:
        """Choose the next case that failed; after the last, the first."""
        at, rows = self.cases.highlighted or 0, self.cases.rows
        ahead = [*range(at + 1, len(rows)), *range(at + 1)]
        failed = [index for index in ahead if (report := rows[index].report) and report.verdict != "accepted"]
        if failed:
            self.cases.highlighted = failed[0]
        else:
            self.runner_app.say("No case has failed.")

    def input_to_stdin(self) -> None:
        """Take the chosen case's input for the next run."""
        row = self.cases.chosen
        if row is None:
            return
        try:
            if row.case.input_bytes > EDITABLE_BYTES:
                most = size_text(EDITABLE_BYTES)
                self.runner_app.say(f"The input has {size_text(row.case.input_bytes)}; at most {most} can be typed in.")
                return
            text = row.case.input.decode(errors="replace")
        except OSError as error:
            self.runner_app.say(f"The input cannot be read: {error.strerror}.", severity="error")
            return
        self.stdin.history.checkpoint()
        self.stdin.replace(text, self.stdin.document.start, self.stdin.document.end)
        self.stdin.move_cursor((0, 0))
        self.go_to_pane("stdin")

    def add_case(self) -> None:
        """Ask for a case; stdin is what it begins with."""

        def take(made: Written | None) -> None:
            if made is None:
                return
            own = [row.own for row in self.cases.rows if row.own]
            names = {case.name for case in own}
            name = next(name for number in range(1, len(own) + 2) if (name := str(number)) not in names)
            answer = made.answer.encode(errors="replace") if made.answer.strip() else None
            case = OwnCase(problem=self.problem.id, name=name, input=made.input.encode(errors="replace"), answer=answer)
            practising = self.runner_app.practising
            practising.later(partial(practising.progress.add_case, case))
            self._show_rows([*own, case])
            self.cases.highlighted = next(i for i, row in enumerate(self.cases.rows) if row.own is case)
            self.cases.focus()

        if not self.busy:
            self.app.push_screen(NewCase(self.stdin.text), take)

    def delete_case(self) -> None:
        """Forget the chosen one of the user's own."""
        row = self.cases.chosen
        if row is None or row.own is None or self.busy:
            return
        gone = row.own

        def take(answer: str | None) -> None:
            if answer:
                practising = self.runner_app.practising
                practising.later(partial(practising.progress.delete_case, gone.id))
                self._show_rows([each.own for each in self.cases.rows if each.own and each.own is not gone])

        self.app.push_screen(Confirm(f"Delete your case {gone.name}?", "Delete"), take)

    def toggle_stop_first(self) -> None:
        """Judge all cases, or up to the first that fails."""
        practising = self.runner_app.practising
        practising.stop_first = not practising.stop_first
        self._show_cases_title()

    # ------------------------------------------------------------------------------- run with stdin

    def start_run(self) -> None:
        """Run what is in the editor with what is in the stdin pane."""
        if self.busy or not self.loaded or (source := self._source()) is None:
            return
        self._number += 1
        self.running = Submission(
            number=self._number,
            language=self.language,
            source=source,
            stdin=self.stdin.text.encode(errors="replace"),
            overrides=self._allowed(),
        )
        self.editor_pane.sheet.editor.mark_lines({})
        self._show_tab("output" if self._narrow else self._tab)
        self._print("")
        self._say("busy", "●", "RUNNING", "starting")
        self._run(self.running)
        self.refresh_bindings()

    def _allowed(self) -> Overrides:
        """What the problem allows, as far as it says so."""
        limits = self.problem.limits
        memory = {"memory": f"{limits.memory_mib}m"} if limits.memory_mib else {}
        return Overrides(limits=memory)

    @work(thread=True, group="run")
    def _run(self, submission: Submission) -> None:
        submission.drive(self.runner_app.machine, self.post_message)

    def _is_current(self, number: int) -> bool:
        return self.running is not None and self.running.number == number

    @on(Fetching)
    def _on_fetching(self, news: Fetching) -> None:
        if self._is_current(news.number):
            self._say("busy", "◐", "GETTING THE IMAGE", fetching_words(news.progress))

    @on(PhaseBegan)
    def _on_phase(self, news: PhaseBegan) -> None:
        if self._is_current(news.number):
            self._say("busy", "●", "COMPILING" if news.phase == "compile" else "RUNNING", self.language.name)

    @on(Grew)
    def _on_grew(self, news: Grew) -> None:
        if self.running and self._is_current(news.number):
            self._print(self.running.transcript.raw("both").decode(errors="replace"))

    @on(Ended)
    def _on_ended(self, news: Ended) -> None:
        submission = self.running
        if submission is None or submission.number != news.number:
            return
        self.running = None
        self._show_result(news.result)
        sheet = self.editor_pane.sheet
        if sheet.language is submission.language and sheet.editor.text == submission.source:
            sheet.editor.mark_lines(news.marks)
        self._show_editor_title()
        self.refresh_bindings()

    def _show_result(self, result: Result) -> None:
        from tui.explain import detail, verdict_words

        sign, words = verdict_words(result)
        kinds = {"✓": "ok", "✗": "failed", "■": "stopped"}
        memory = [size_text(result.memory_bytes)] if result.memory_bytes is not None else []
        self._say(kinds.get(sign, "trouble"), sign, words, f"{detail(result)} · run with stdin, not judged", *memory)
        if result.compile and result.compile.exit_code != 0:
            said = result.compile.to_dict()
            self._print(said["stdout"] + said["stderr"], "Compiler")
        else:
            both = result.stdout + ("\n" if result.stdout and result.stderr else "") + result.stderr
            self._print(both or "It wrote nothing.")

    @on(NotRun)
    def _on_not_run(self, news: NotRun) -> None:
        if self._is_current(news.number):
            self.running = None
            if news.cancelled:
                self._idle()
            else:
                self._say("trouble", "!", "NOT RUN", news.sentence)
                self._print(news.sentence)
                self.runner_app.look_at_engine()
            self.refresh_bindings()

    def _print(self, text: str, title: str = "") -> None:
        """Show in the output pane what was written."""
        self.query_one("#problem-printed", Static).update(written(text))
        self.query_one("#output-pane", Pane).border_subtitle = title

    def _no_output(self) -> str:
        return f"{self.runner_app.keys['problem.run']} runs the program with this stdin. What it prints appears here."

    # ------------------------------------------------------------------------------------ the end

    def stop(self) -> None:
        """Stop what is under way."""
        if under_way := self.judging or self.running:
            self._stop(under_way)
            self.set_timer(ABANDON_S, partial(self._abandon, under_way.number))

    @work(thread=True, group="stop")
    def _stop(self, under_way: Judgement | Submission) -> None:
        under_way.stop()

    def _abandon(self, number: int) -> None:
        """It was asked to stop, and neither it nor the engine answers."""
        if (self.judging or self.running) and number == self._number:
            self.running = None
            self._over()
            self._say("trouble", "!", "STOPPED", "The engine does not answer; go on when it does.")

    def back(self) -> None:
        """To the list."""
        if self.has_class("-full"):
            self._fill_with(None)
        else:
            self.dismiss()
