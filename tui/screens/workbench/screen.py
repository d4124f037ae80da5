"""The workbench: editor and stdin on the left, output and result on the right; below 110 columns, one column.

It starts runs and shows what they tell; what is typed, remembered and found is the app's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from languages import DefinitionError, Language, Limits
from runner import Result
from runner.source import Source
from tui.commands import bindings
from tui.commands.keys import KeyNames
from tui.jobs.run_job import Ended, Fetched, Fetching, Grew, NotRun, PhaseBegan, Sampled, Submission
from tui.screens.shared.paned import PanedScreen
from tui.screens.workbench.output import OutputView
from tui.state.overrides import Overrides
from tui.state.session import Snapshot
from tui.state.transcript import VIEWS, Transcript, ViewName
from tui.widgets.bars import StatusBar, TitleBar
from tui.widgets.editor import CodeEditor
from tui.widgets.editors import EditorPane
from tui.widgets.pane import Pane, choice
from tui.widgets.result import ResultPanel, VerdictStrip
from tui.widgets.stdin import EDITABLE_BYTES, MODES, Mode, StdinPane

LEAST = (80, 24)
"""Columns and rows below which nothing has room."""
ABANDONED = "Its sandbox has not answered yet, so how the program ended is not known. If it does, that is shown here."
WROTE_NOTHING = "It wrote nothing."
INTERACTIVE_MS = 600_000
"""The wall clock of a run that waits for a person to type; the CPU clock stays the language's."""


class Workbench(PanedScreen[Submission]):
    """The app's main screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workbench")]
    PANES = ("editor", "stdin", "output", "result")
    COLUMNS = "#left, #right"
    AUTO_FOCUS = "CodeEditor"  # not the first thing there is, which is hidden

    def __init__(self, keys: KeyNames) -> None:
        super().__init__()
        self.add_class("-tab-output", update=False)  # now: later it costs a look at every widget's styles
        self.keys = keys
        self.editor_pane = EditorPane()
        self.stdin: StdinPane = StdinPane(keys)
        self.output = OutputView(id="output")
        self.strip = VerdictStrip(id="strip")
        self.result = ResultPanel(self.strip, stop_key=keys["run.stop"], id="result-pane")
        self.title_bar = TitleBar()
        self.status_bar = StatusBar()
        self.transcript = Transcript()
        self._last: dict[str, tuple[Transcript, Result]] = {}
        """What each language's last run wrote and how it ended, by the language's id."""
        self._no_engine = ""
        """Why no engine answers; empty: one does, or that is not known yet."""
        self._view: ViewName = "both"
        self._tab = "output"
        self.sizes = {"columns": 55, "stdin": 9, "result": 24, "tab": 9}
        """Of the panes: percent of the width, rows; `tab` is the pane below the editor where there is one column."""

    def compose(self) -> ComposeResult:
        """The panes between two lines."""
        yield self.title_bar
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield self.editor_pane
                yield self.stdin
            with Vertical(id="right"):
                with Pane(id="output-pane"):
                    yield self.output
                yield self.result
        yield self.strip
        yield self.status_bar
        yield Static(id="too-small", markup=False)

    async def on_mount(self) -> None:
        """Everything as it was left."""
        self.show_output(self._view)
        self.show_tab(self._tab)
        self.idle()
        await self.runner_app.begin()
        self._fit()

    def put_back(self, last: Snapshot) -> None:
        """Stdin and sizes as they were left."""
        self.sizes |= {name: size for name, size in last.sizes.items() if name in self.sizes}
        self.stdin.text = last.stdin
        self.stdin.path = last.stdin_path
        if last.stdin_mode in MODES:
            self.stdin.set_mode(last.stdin_mode)

    # ---------------------------------------------------------------------------- the panes

    def on_resize(self) -> None:
        """Say so where nothing has room."""
        width, height = self.size
        small = width < LEAST[0] or height < LEAST[1]
        message = self.query_one("#too-small", Static)
        message.display = small
        message.update(f"code-runner needs {LEAST[0]} by {LEAST[1]}.\nThis terminal has {width} by {height}.")
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        self._show_titles()
        self._resize({})
        if self.editor_pane.sheets:
            self.show_status()

    def go_to_pane(self, name: str) -> None:
        """Focus a pane, and show it where only one has room."""
        self.fill_with(None)
        if name != "editor":
            self.show_tab(name)
        if name == "stdin":
            self.stdin.take_focus()
        else:
            self._inside(name).focus()

    def _inside(self, name: str) -> Widget:
        """What has the focus in a pane."""
        if name == "editor":
            return self.editor_pane.sheet.editor
        return self.output if name == "output" else self.result.query_one(VerticalScroll)

    def filled(self) -> None:
        """Sizes and the status line follow."""
        self._apply_sizes()
        self.show_status()

    def show_tab(self, name: str) -> None:
        """Below the editor, where there is room for one pane only: which."""
        self._tab = name
        for tab in self.PANES[1:]:
            self.set_class(tab == name, f"-tab-{tab}")
        self._show_titles()

    def _show_titles(self) -> None:
        tabs = choice([(f"app.pane('{name}')", name.capitalize()) for name in self.PANES[1:]], self._tab.capitalize())
        for name in self.PANES[1:]:
            self.query_one(f"#{name}-pane", Pane).border_title = tabs if self.narrow else name.capitalize()

    def resize_panes(self, columns: int = 0, rows: int = 0) -> None:
        """Move the lines between panes: by percent of the width, by rows (of the column that has the focus)."""
        right = self.query_one("#right").has_focus_within
        self._resize({"columns": columns, "tab" if self.narrow else "result" if right else "stdin": -rows})

    @on(Pane.Dragged)
    def _on_dragged(self, dragged: Pane.Dragged) -> None:
        """The border between two panes follows the mouse."""
        pane = dragged.pane
        steps = {}
        if dragged.column is not None and not self.narrow and pane.region.x:
            steps["columns"] = round(100 * dragged.column / self.size.width) - self.sizes["columns"]
        if dragged.row is not None and pane.region.bottom == self.query_one("#body").region.bottom:
            name = "tab" if self.narrow else (pane.id or "").removesuffix("-pane")
            steps[name] = pane.region.bottom - dragged.row - self.sizes[name]
        self._resize(steps)

    def _resize(self, steps: Mapping[str, int]) -> None:
        rows = self.size.height - 10
        for name, step in steps.items():
            if step:
                least, most = (25, 80) if name == "columns" else (4, max(4, rows))
                self.sizes[name] = min(most, max(least, self.sizes[name] + step))
        self._apply_sizes()
        if any(steps.values()):
            self.runner_app.changed()

    def _apply_sizes(self) -> None:
        one = self.narrow or self.full_screen
        self.query_one("#left").styles.width = "100%" if one else f"{self.sizes['columns']}%"
        for name in self.PANES[1:]:
            pane = self.query_one(f"#{name}-pane")
            fills = self.full_screen or (name == "output" and not self.narrow)
            pane.styles.height = "1fr" if fills else self.sizes["tab" if self.narrow else name]

    # ------------------------------------------------------------------------------ running

    def start_run(self) -> None:
        """Run what is in the editor, with what is in the stdin pane."""
        app = self.runner_app
        if self.running:
            return
        sheet, stdin = self.editor_pane.sheet, self.stdin
        in_force = app.overrides
        given: bytes | None = stdin.text.encode() if stdin.mode == "text" else None
        if stdin.mode == "file" and (wrong := stdin.file_problem()):
            app.say(wrong, severity="error")
            return
        try:
            Source.check(sheet.editor.text)
            if stdin.mode == "interactive":
                in_force = _for_typing(in_force, sheet.language)
            limits = _in_force(in_force, sheet.language)
        except DefinitionError as error:
            app.say(str(error), severity="error")
            return
        self.runs += 1
        running = Submission(
            number=self.runs,
            language=sheet.language,
            source=sheet.editor.text,
            stdin=given,
            stdin_path=stdin.path if stdin.mode == "file" else None,
            overrides=in_force,
            asked=app.overrides,
        )
        self.transcript = running.transcript
        sheet.editor.mark_lines({})
        self.output.source_name = sheet.language.file.source
        self.output.empty = "Nothing written yet."
        self.show_output("both")
        self.result.began(limits, sheet.language.name)
        if self.narrow and self._tab == "stdin" and stdin.mode != "interactive":
            self.show_tab("output")
        stdin.started()
        self.drive(running)
        self._state_changed()

    def fetch_image(self) -> None:
        """Have the language's image; the stop command cancels it."""
        if self.running:
            return
        self.runs += 1
        language = self.editor_pane.sheet.language
        fetched = Submission(number=self.runs, language=language, source="", stdin=b"", overrides=Overrides())
        self.running, self.left = fetched, None
        self._fetch(fetched)
        self._state_changed()

    @work(thread=True, group="images")
    def _fetch(self, submission: Submission) -> None:
        submission.fetch(self.runner_app.machine, self.post_message)

    def abandoned(self) -> None:
        """How the program ended is not known."""
        self.stdin.ended()
        self.result.trouble("Stopped", ABANDONED, [(self.keys["run.start"], "runs it again")])
        self._state_changed()

    @on(Fetching)
    def _on_fetching(self, news: Fetching) -> None:
        if self.awaits(news):
            self.result.fetching(news.progress, self.running.language.name if self.running else "")
            self.runner_app.image_progress(news.progress)

    @on(Fetched)
    def _on_fetched(self, news: Fetched) -> None:
        if self.awaits(news):
            self.running = None
            self.idle()
            self.runner_app.look_at_images()
            self._state_changed()

    @on(PhaseBegan)
    def _on_phase_began(self, news: PhaseBegan) -> None:
        if self.awaits(news):
            self.result.phase(news.phase)
            if news.phase == "run":
                self.stdin.began()

    @on(Grew)
    def _on_grew(self, news: Grew) -> None:
        if self.awaits(news):
            self.output.grew()

    @on(Sampled)
    def _on_sampled(self, news: Sampled) -> None:
        if self.awaits(news):
            self.result.sample(news.usage, self.transcript.size_bytes("both"))
            self.output.grew()  # what came right after other output was not told of

    @on(Ended)
    def _on_ended(self, news: Ended) -> None:
        if (submission := self.ended(news)) is None:
            return
        result = news.result
        self._last[submission.language.id] = submission.transcript, result
        self.result.finished(result)
        self.output.empty = WROTE_NOTHING
        self.output.grew()
        self.stdin.ended()
        if result.compile and result.compile.exit_code != 0:
            self.show_output("compile")
            if news.marks:
                # The first message is the one to begin with; `show` has yet to scroll to the end.
                self.call_after_refresh(self.output.go_to_error, 1)
        editor = self.editor_pane.sheet.editor
        if editor.text == submission.source:
            editor.mark_lines(news.marks)
        if result.verdict == "internal_error":
            self.runner_app.look_at_engine()
        self.runner_app.keeping.remember(submission, result)
        self._state_changed()

    @on(NotRun)
    def _on_not_run(self, news: NotRun) -> None:
        if self.ended(news) is None:
            return
        self.stdin.ended()
        self.output.empty = self._how_to_run
        if news.cancelled:
            self.result.idle(f"Cancelled. {self.keys['run.start']} tries again.")
        else:
            self.result.trouble("Not run", news.sentence, [(self.keys["run.start"], "tries again")])
            self.runner_app.look_at_engine()
        self._state_changed()

    def _state_changed(self) -> None:
        self.runner_app.image_progress(None)
        self.refresh_bindings()
        self.show_status()

    @property
    def _how_to_run(self) -> str:
        return f"Press {self.keys['run.start']} to run. Output appears here."

    def idle(self) -> None:
        """Say how a program is run, or why none can be, where there is no result to show."""
        self.output.empty = self._how_to_run
        if self._no_engine:
            self.result.trouble("No engine", self._no_engine, [(self.keys["run.start"], "tries again")])
        else:
            self.result.idle(f"{self.keys['run.start']} runs the program in a fresh sandbox.")

    # --------------------------------------------------------------------------- the engine

    def engine_came(self) -> None:
        """An engine answers."""
        self._no_engine = ""
        if self.running is None and not self.result.has_result:
            self.idle()

    def engine_went(self, sentence: str) -> None:
        """None does. A result that is shown stays; the title bar tells of it too."""
        new, self._no_engine = not self._no_engine, sentence
        if self.running is None and not self.result.has_result:
            self.idle()
            if new and self.narrow and self._tab == "output":
                self.show_tab("result")  # the line below has no room for what to do

    # ------------------------------------------------------------------------ output, stdin

    def show_output(self, view: ViewName) -> None:
        """Show one of the output's views."""
        self._view = view
        self.output.show(self.transcript, view)
        pane = self.query_one("#output-pane", Pane)
        pane.border_subtitle = choice([(f"app.output('{name}')", name) for name in VIEWS], view)

    def show_earlier(self, result: Result) -> None:
        """Show how an earlier run of this language ended."""
        self._last[self.editor_pane.sheet.language.id] = Transcript.from_result(result), result
        self.show_last_run()

    def show_last_run(self) -> None:
        """Show how the last run of the language in use ended; what runs now stays on the screen."""
        if self.running:
            return
        language = self.editor_pane.sheet.language
        self.transcript, result = self._last.get(language.id, (Transcript(), None))
        self.output.source_name = language.file.source
        if result:
            self.output.empty = WROTE_NOTHING
            self.result.finished(result, language.name)
        else:
            self.idle()
        self.show_output("both")

    @on(OutputView.LineChosen)
    def _on_line_chosen(self, chosen: OutputView.LineChosen) -> None:
        self.fill_with(None)
        self.editor_pane.sheet.editor.go_to(chosen.line, chosen.column or 1)

    def use_stdin_mode(self, mode: Mode) -> None:
        """Take stdin from there from now on."""
        self.stdin.set_mode(mode)
        self.go_to_pane("stdin")
        self.runner_app.changed()

    def next_stdin_mode(self) -> None:
        """Text, file, interactive."""
        self.use_stdin_mode(MODES[(MODES.index(self.stdin.mode) + 1) % len(MODES)])

    def edit_stdin_file(self) -> None:
        """The stdin file's content as the pane's text."""
        wrong = self.stdin.file_problem(EDITABLE_BYTES)
        if wrong or self.stdin.path is None:
            self.runner_app.say(wrong or f"No file is chosen; {self.keys['stdin.load']} chooses one.", severity="error")
            return
        self.stdin.text = self.stdin.path.read_text(encoding="utf-8", errors="replace")
        self.stdin.set_mode("text")
        self.go_to_pane("stdin")

    @on(StdinPane.LineTyped)
    def _on_line_typed(self, typed: StdinPane.LineTyped) -> None:
        if self.running:
            self.running.lines.put(None if typed.line is None else typed.line.encode())

    # ------------------------------------------------------------------------------- status

    @on(TextArea.Changed)
    def _on_text_changed(self, event: TextArea.Changed) -> None:
        if isinstance(event.text_area, CodeEditor):
            self.editor_pane.show_title()
        self.runner_app.changed()

    @on(TextArea.SelectionChanged)
    def _on_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        if isinstance(event.text_area, CodeEditor):
            self.show_status()

    def show_status(self) -> None:
        """Where the cursor is, what is selected, how the next run will be."""
        app = self.runner_app
        editor = self.editor_pane.sheet.editor
        row, column = editor.cursor_location
        words, characters = editor.counts
        place = f"{row + 1}:{column + 1}" if self.narrow else f"Ln {row + 1}, Col {column + 1}"
        selected = f" · {_count(words, 'word')}" if characters else ""
        selected += f", {_count(characters, 'character')}" if characters and not self.narrow else ""
        waits = app.engine is not None and app.machine.parked(self.editor_pane.sheet.language)
        parked = " · sandbox parked" if waits and not self.narrow else ""
        message = editor.mark_at(row + 1)
        self.editor_pane.border_subtitle = Content(f"✗ {message}") if message else Content("")
        said = f"{place}{selected}{parked}"
        if self.full_screen:
            back = self.keys["view.full_screen"]
            said = f"{back} back" if self.narrow else f"{place}{selected} · {back} shows all panes"
        self.status_bar.show(said)
        self.editor_pane.show_title()


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _in_force(overrides: Overrides, language: Language) -> Limits:
    return language.limits_for(tier=overrides.tier, limits=overrides.limits, timeouts=overrides.timeouts)


def _for_typing(overrides: Overrides, language: Language) -> Overrides:
    """A wall clock that waits for a person who types, unless one was asked for; the CPU clock as it was."""
    if "run_ms" in overrides.timeouts:
        return overrides
    cpu_ms = str(_in_force(overrides, language).cpu_ms)
    return replace(overrides, timeouts={"cpu_ms": cpu_ms, **overrides.timeouts, "run_ms": str(INTERACTIVE_MS)})
