"""The workbench: write a program, run it, see its output and the limits it hit."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar, cast

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import TextArea

from foundation.paths import state_folder
from foundation.units import MIB
from languages import DefinitionError, Language, Limits
from problems.problem import Program
from runner import Collect, Result
from runner.run import Options, Overflow
from runner.source import Source
from tui.commands import COMMANDS, bindings
from tui.jobs.job import Fetching, RunFailed
from tui.jobs.messages import EngineSeen, ImagesSeen, VersionKnown
from tui.jobs.run_job import Ended, Fetched, FetchJob, Grew, PhaseBegan, RunJob, Sampled
from tui.screens.shared.files import Files
from tui.screens.workbench.output import OutputView
from tui.screens.workbench.overrides import OverridesForm
from tui.screens.workbench.panes import WorkbenchPanes
from tui.screens.workbench.questions import ask_generator, ask_output_file, ask_stdin_file
from tui.screens.workbench.written import show_files
from tui.services.context import Services
from tui.state.overrides import Overrides
from tui.state.record import Record
from tui.state.session import Buffer, Snapshot
from tui.state.transcript import Transcript
from tui.text.visible import shown
from tui.widgets.editor import CodeEditor
from tui.widgets.stdin import EDITABLE_BYTES, MODES, Mode, StdinPane, modes

ABANDONED = "The sandbox has not answered yet, so the result is not known. If it answers, the result is shown here."
WROTE_NOTHING = "It wrote nothing."
ROOMS = {
    "practice.open": "interview problems, and a plan for today",
    "view.lab": "watch programs run into each limit",
    "view.health": "check that everything works here",
}
"""What the other large parts of the app are for, by the command that opens each."""
MOST_FILES_BYTES = 16 * MIB
"""How much of a program's files the app keeps: each language has a last run."""
SETTLED_S = 1.0
"""How long after the start the problems due are counted: what that imports would delay the first keys."""
INTERACTIVE_MS = 600_000
"""Wall-clock limit for interactive runs; the CPU limit stays the language's."""


class Workbench(WorkbenchPanes[RunJob | FetchJob]):
    """The app's main screen.

    It restores the last session on mount, then posts `Restored`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workbench")]

    class Restored(Message):
        """The last session has been restored."""

    @dataclass
    class DueCounted(Message):
        """The problems to be repeated today have been counted."""

        count: int

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.files = Files(self, services, self.use_language, self.forget_last_run)
        self.overrides = Overrides()
        """Limits, timeouts and tier of the next runs."""
        self._last: dict[str, tuple[Transcript, Result]] = {}
        """Output and result of each language's last run, by language id; none once another text took its place."""
        self._no_engine = ""
        """Why no engine answers; empty if one does or if not known yet."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: starting needs an idle workbench, stopping a running job."""
        match action:
            case "start_run" | "fetch_image":
                return self.running is None
            case "stop_run":
                return self.running is not None
            case "set_up_engine":
                return self.services.engine.info is None
            case "edit_stdin_file":
                return self.stdin.mode == "file"
            case "show_files":
                return self._with_files is not None
        return super().check_action(action, parameters)

    # ---------------------------------------------------------------------------- the session

    async def on_mount(self) -> None:
        """Restore the last session."""
        self.action_show_output(self._view)
        self.show_tab(self.tab)
        self.idle()
        await self._restore()
        self.fit()
        self.post_message(self.Restored())

    async def _restore(self) -> None:
        services = self.services
        last, problems = services.autosave.open()
        if last.theme in self.app.available_themes:
            self.app.theme = last.theme
        self.app.theme_changed_signal.subscribe(self, lambda _: services.autosave.changed())
        self._override(last.tier, last.overrides)
        self.sizes |= {name: size for name, size in last.sizes.items() if name in self.sizes}
        self.stdin.text = last.stdin
        self.stdin.path = last.stdin_path
        if last.stdin_mode in modes():
            self.stdin.set_mode(last.stdin_mode)
        known = services.catalogue.languages
        await self.use_language(known.get(last.language) or known["python"])
        services.autosave.snapshot = self.snapshot
        self.action_go_to_pane("editor")
        for problem in (*services.problems, *problems):
            services.say(problem, severity="warning")

    def on_screen_resume(self) -> None:
        """Count the problems due today: at the start once the app has settled, later at once."""
        if self.services.practised:
            self._count_due()
        elif (state_folder() / "progress.sqlite3").exists():  # else nobody has practised, and the imports are saved
            self.set_timer(SETTLED_S, self._count_due)

    @work(thread=True, exclusive=True, group="due")
    def _count_due(self) -> None:
        from problems.progress import ProgressError

        with suppress(ProgressError):  # practice itself says what is wrong
            self.post_message(self.DueCounted(len(self.services.practice.progress.due())))

    @on(DueCounted)
    def _on_due_counted(self, counted: DueCounted) -> None:
        self.title_bar.show_due(counted.count)

    def snapshot(self) -> Snapshot:
        """Return the session to restore at the next start."""
        shown = {
            name: Buffer(
                sheet.editor.text,
                sheet.path,
                sheet.editor.cursor_location,
                sheet.saved if sheet.path else "",
                sheet.bom,
            )
            for name, sheet in self.editor_pane.sheets.items()
        }
        return Snapshot(
            language=self.language.id,
            buffers={**self.services.autosave.drafts, **shown},
            stdin=self.stdin.text,
            stdin_mode=self.stdin.mode,
            stdin_path=self.stdin.path,
            tier=self.overrides.tier,
            overrides=self.overrides.values,
            theme=self.app.theme,
            sizes=self.sizes,
            wrap=self.services.autosave.wrap,
        )

    def _override(self, tier: str, values: Mapping[str, str]) -> None:
        overrides, problems = Overrides.of(tier, values, self.services.catalogue.settings)
        self._use_overrides(overrides)
        for problem in problems:
            self.services.say(problem, severity="warning")

    def _use_overrides(self, overrides: Overrides) -> None:
        self.overrides = overrides
        self.title_bar.show_overrides(overrides.summary())

    # -------------------------------------------------------------------------- the language

    @property
    def language(self) -> Language:
        """The language in the editor."""
        return self.editor_pane.sheet.language

    async def use_language(self, language: Language) -> None:
        """Show a language's own text, or its starter if it has none."""
        pane, autosave = self.editor_pane, self.services.autosave
        before = pane.sheet.language if pane.sheets else None
        if before is language:
            return
        draft = autosave.drafts.pop(language.id, None)
        sheet = await pane.show(language, draft.text if draft else language.starter)
        if draft:
            if draft.path:
                sheet.path, sheet.saved, sheet.bom = draft.path, draft.saved, draft.bom
            sheet.editor.move_cursor(draft.cursor)
        if self.stdin.text == (before.starter_stdin if before else "") and not draft:
            self.stdin.text = language.starter_stdin
        self.show_last_run()
        self._prepare()
        autosave.changed()

    def action_pick_language(self) -> None:
        """Let the user choose a language; fetch its image if missing."""
        self.ask_language(self.language.id, self._picked)

    async def _picked(self, name: str | None) -> None:
        if name is None:
            return
        engine = self.services.engine
        await self.use_language(self.services.catalogue.languages[name])
        if engine.info and engine.images is not None and not engine.has_image(self.language):
            self.action_fetch_image()

    def _prepare(self) -> None:
        """Park a sandbox for the language if its image is present, and ask for its version."""
        language, engine = self.language, self.services.engine
        self.title_bar.show_language(language.name, "")
        if engine.park(language):
            return
        known = engine.info is not None and engine.images is not None
        if known and self.running is None and not self.result.has_result:
            key = self.services.keys["run.start"]
            self.result.idle(f"{language.name}'s image is not here yet. {key} gets it, then runs.")

    # ------------------------------------------------------------------------------ running

    def action_start_run(self) -> None:
        """Run the program in the editor with the stdin pane's input."""
        if self.running:
            return
        services, sheet, stdin = self.services, self.editor_pane.sheet, self.stdin
        in_force = self.overrides
        given: bytes | None = stdin.text.encode() if stdin.mode == "text" else None
        if stdin.mode == "file" and (wrong := stdin.file_problem()):
            services.say(wrong, severity="error")
            return
        try:
            Source.check(sheet.editor.text)
            if stdin.mode == "interactive":
                in_force = _for_typing(in_force, sheet.language)
            limits = _in_force(in_force, sheet.language)
        except DefinitionError as error:
            services.say(str(error), severity="error")
            return
        self.runs += 1
        job = RunJob(
            number=self.runs,
            language=sheet.language,
            source=sheet.editor.text,
            file=sheet.path.name if sheet.path else "",
            stdin=given,
            stdin_path=stdin.path if stdin.mode == "file" else None,
            overrides=in_force,
            asked=self.overrides,
            options=Options(
                collect=Collect(bytes=MOST_FILES_BYTES),
                overflow=cast(Overflow, services.catalogue.settings.output.overflow),
            ),
        )
        self.transcript = job.transcript
        sheet.editor.mark_lines({})
        self.output.source_name = sheet.language.file.source
        self.output.empty = "Nothing written yet."
        self.action_show_output("both")
        self.result.began(limits, f"{sheet.language.name} · {shown(sheet.name)}" if sheet.path else sheet.language.name)
        if self.narrow and self.tab == "stdin" and stdin.mode != "interactive":
            self.show_tab("output")
        stdin.started()
        self.drive(job)
        self._state_changed()

    def action_fetch_image(self) -> None:
        """Fetch the language's image; the stop command cancels it."""
        if self.running is None:
            self.runs += 1
            self.drive(FetchJob(number=self.runs, language=self.language))
            self._state_changed()

    def abandoned(self) -> None:
        """Say that the stopped program's result is not known."""
        self.stdin.ended()
        self.result.trouble("Stopped", ABANDONED, [(self.services.keys["run.start"], "runs it again")])
        self._state_changed()

    @on(Fetching)
    def _on_fetching(self, event: Fetching) -> None:
        if self.awaits(event) and self.running:
            self.result.fetching(event.progress, self.running.language.name)
            self.services.engine.show_progress(event.progress)
            if event.progress.step == "ready":
                self.services.engine.look_at_images()

    @on(Fetched)
    def _on_fetched(self, event: Fetched) -> None:
        if self.awaits(event):
            self.running = None
            self.idle()
            self.services.engine.look_at_images()
            self._state_changed()

    @on(PhaseBegan)
    def _on_phase_began(self, event: PhaseBegan) -> None:
        if self.awaits(event):
            self.result.phase(event.phase)
            if event.phase == "run":
                self.stdin.began()

    @on(Grew)
    def _on_grew(self, event: Grew) -> None:
        if self.awaits(event):
            self.output.grew()

    @on(Sampled)
    def _on_sampled(self, event: Sampled) -> None:
        if self.awaits(event):
            self.result.sample(event.usage, self.transcript.size_bytes("both"))
            self.output.grew()  # output right after other output posts no `Grew`

    @on(Ended)
    def _on_ended(self, event: Ended) -> None:
        job, result = self.ended(event), event.result
        if not isinstance(job, RunJob):
            return
        self._last[job.language.id] = job.transcript, result
        self.result.finished(result)
        self.output.empty = WROTE_NOTHING
        self.output.grew()
        self.stdin.ended()
        if result.compile and result.compile.exit_code != 0:
            self.action_show_output("compile")
            if event.marks:
                # Start at the first error, after `show` has scrolled to the end.
                self.call_after_refresh(self.output.action_go_to_error, 1)
        self.show_views()
        editor = self.editor_pane.sheet.editor
        if editor.text == job.source:
            editor.mark_lines(event.marks)
        if result.verdict == "internal_error":
            self.services.engine.look()
        self.services.autosave.add_run(job, result)
        self._state_changed()

    @on(RunFailed)
    def _on_run_failed(self, event: RunFailed) -> None:
        if self.ended(event) is None:
            return
        self.stdin.ended()
        self.output.empty = self._how_to_run
        run_key = self.services.keys["run.start"]
        if event.cancelled:
            self.result.idle(f"Cancelled. {run_key} tries again.")
        else:
            self.result.trouble("Not run", event.sentence, [(run_key, "tries again")])
            self.services.engine.look()
        self._state_changed()

    def _state_changed(self) -> None:
        self.services.engine.show_progress(None)
        self.refresh_bindings()
        self.show_status()

    @property
    def _how_to_run(self) -> str:
        """What a new user reads first: how to run a program, and which other screens there are."""
        keys = self.services.keys
        width = max(len(keys[name]) for name in ROOMS)
        rooms = [f"{keys[name]:{width}}  {COMMANDS[name].label:8}  {what}" for name, what in ROOMS.items()]
        return "\n".join([f"Press {keys['run.start']} to run. Output appears here.", "", *rooms])

    def idle(self) -> None:
        """Say how to run a program, or why none can run, while there is no result to show."""
        self.output.empty = self._how_to_run
        run_key = self.services.keys["run.start"]
        if self._no_engine:
            hints = [(run_key, "tries again"), (self.services.keys["engine.setup"], "sets one up")]
            self.result.trouble("No engine", self._no_engine, hints)
        else:
            self.result.idle(f"{run_key} runs the program in a fresh sandbox.")

    # ------------------------------------------------------------------------ results, history

    async def restore_run(self, record: Record) -> None:
        """Restore a run's source, input, limits and result; undo brings back the previous text.

        A source that differs from the text belongs to no file, so that saving it overwrites none.
        """
        await self.use_language(self.services.catalogue.languages[record.language])
        self._restore_source(record.source)
        self.stdin.give(record.stdin, state_folder() / "restored.stdin")
        if "stdin" in record.cut:
            self.services.say("The history kept only the beginning of this run's stdin.", severity="warning")
        self._override(record.tier, record.overrides)
        result = record.result()
        self._last[self.language.id] = Transcript.from_result(result), result
        self.show_last_run()
        self.services.autosave.changed()

    def _restore_source(self, source: str) -> None:
        sheet = self.editor_pane.sheet
        if source == sheet.editor.text:
            return
        self.editor_pane.replace_text(source)
        if sheet.path:
            key = self.services.keys["file.open"]
            self.services.say(f"The restored text belongs to no file. {sheet.name} is unchanged; {key} opens it again.")
            sheet.forget_file()
            self.editor_pane.show_title()

    def forget_last_run(self) -> None:
        """Remove the last run of the language from the panes, as another program took the place of its source."""
        self._last.pop(self.language.id, None)
        self.editor_pane.sheet.editor.mark_lines({})
        self.show_last_run()

    @property
    def ended_with_lines(self) -> bool:
        """Whether the shown output is of a run that has ended, and names lines of its source."""
        return self.running is None and self.result.has_result and self.output.names_lines

    def show_last_run(self) -> None:
        """Show the language's last run, unless a job is running."""
        if self.running:
            return
        language = self.language
        self.transcript, result = self._last.get(language.id, (Transcript(), None))
        self.output.source_name = language.file.source
        if result:
            self.output.empty = WROTE_NOTHING
            self.result.finished(result, language.name)
        else:
            self.idle()
        self.action_show_output("both")

    @on(OutputView.LineChosen)
    def _on_line_chosen(self, chosen: OutputView.LineChosen) -> None:
        self.fill_with(None)
        self.editor_pane.sheet.editor.go_to(chosen.line, chosen.column or 1)

    @property
    def _with_files(self) -> Result | None:
        """The last run's result, if the program wrote files."""
        _, result = self._last.get(self.language.id, (None, None))
        return result if result and self.running is None and (result.files or result.files_left_out) else None

    def action_show_files(self) -> None:
        """List the files that the program wrote, and save them."""
        if result := self._with_files:
            self.run_worker(show_files(self.services, result), group="files")

    def action_save_output(self) -> None:
        """Ask for a file and save the output to it."""
        ask_output_file(self.app, self.services.say, self.transcript, self.output.view)

    # --------------------------------------------------------------------------- the engine

    @on(EngineSeen)
    def _on_engine_seen(self, seen: EngineSeen) -> None:
        self.title_bar.show_engine(seen.info)
        first = not self._no_engine
        self._no_engine = seen.sentence
        if self.running is None and not self.result.has_result and (seen.changed or seen.info is None):
            self.idle()
            if seen.info is None and first and self.narrow and self.tab == "output":
                self.show_tab("result")  # the verdict strip has no room for the advice
        self.show_status()
        if seen.changed:
            self.refresh_bindings()

    @on(ImagesSeen)
    def _on_images_seen(self) -> None:
        self._prepare()

    @on(VersionKnown)
    def _on_version_known(self, known: VersionKnown) -> None:
        if known.language == self.language.id:
            self.title_bar.show_language(self.language.name, known.version)
        self.show_status()

    def action_set_up_engine(self) -> None:
        """Install and start an engine."""
        self.services.engine.set_up()

    # --------------------------------------------------------------------------------- stdin

    def action_use_stdin_mode(self, mode: Mode) -> None:
        """Switch the stdin mode and focus the pane."""
        self.stdin.set_mode(mode)
        self.action_go_to_pane("stdin")
        self.services.autosave.changed()

    def action_next_stdin_mode(self) -> None:
        """Switch to the next stdin mode: text, file, interactive."""
        following = (*MODES[MODES.index(self.stdin.mode) + 1 :], *MODES)
        self.action_use_stdin_mode(next(mode for mode in following if mode in modes()))

    def action_ask_stdin_file(self) -> None:
        """Ask for a stdin file."""
        ask_stdin_file(self.app, self._use_stdin_file)

    def _use_stdin_file(self, path: Path) -> None:
        self.stdin.use_file(path)
        self.action_go_to_pane("stdin")
        self.services.autosave.changed()

    def action_ask_growth(self) -> None:
        """Ask for a generator and measure how the program grows with its inputs."""
        from problems.growth import Sized  # the judge takes a while to import
        from tui.screens.shared.growth import GrowthScreen

        source = self.editor_pane.sheet.editor.text
        try:
            Source.check(source)
        except DefinitionError as error:
            self.services.say(str(error), severity="error")
            return

        def measure(path: Path) -> None:
            sized = Sized(Program(path.name, path))
            self.app.push_screen(GrowthScreen(self.services, sized, source, self.language))

        ask_generator(self.app, measure)

    def action_edit_stdin_file(self) -> None:
        """Load the stdin file into the pane as editable text."""
        say, key = self.services.say, self.services.keys["stdin.load"]
        wrong = self.stdin.file_problem(EDITABLE_BYTES)
        if wrong or self.stdin.path is None:
            say(wrong or f"No file is chosen; {key} chooses one.", severity="error")
            return
        self.stdin.text = self.stdin.path.read_text(encoding="utf-8", errors="replace")
        self.stdin.set_mode("text")
        self.action_go_to_pane("stdin")

    @on(StdinPane.LineTyped)
    def _on_line_typed(self, typed: StdinPane.LineTyped) -> None:
        if isinstance(self.running, RunJob):
            self.running.lines.put(None if typed.line is None else typed.line.encode())

    # ------------------------------------------------------------------------ files, settings

    def action_open_file(self) -> None:
        """Ask for a file and open it in the editor."""
        self.run_worker(self.files.ask_open(), group="files")

    def action_save_file(self) -> None:
        """Save the text to its file."""
        self.run_worker(self.files.save(), group="files")

    def action_save_file_as(self) -> None:
        """Ask for a file and save the text to it."""
        self.run_worker(self.files.save_as(), group="files")

    def action_new_file(self) -> None:
        """Start a new file from the language's starter code."""
        self.run_worker(self.files.new(), group="files")

    def action_edit_elsewhere(self) -> None:
        """Edit the text in the user's own editor."""
        self.files.edit_elsewhere()

    def action_ask_limits(self) -> None:
        """Open the form for the next runs' limits and timeouts."""

        def take(chosen: Overrides | None) -> None:
            if chosen is not None:
                self._use_overrides(chosen)
                self.services.autosave.changed()

        self.app.push_screen(OverridesForm(self.overrides, self.language), take)

    # -------------------------------------------------------------------------------- typing

    @on(TextArea.Changed)
    def _on_text_changed(self, event: TextArea.Changed) -> None:
        if isinstance(event.text_area, CodeEditor):
            self.editor_pane.show_title()
        self.services.autosave.changed()

    @on(TextArea.SelectionChanged)
    def _on_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        del event
        self.show_status()


def _in_force(overrides: Overrides, language: Language) -> Limits:
    return language.limits_for(tier=overrides.tier, limits=overrides.limits, timeouts=overrides.timeouts)


def _for_typing(overrides: Overrides, language: Language) -> Overrides:
    """Raise the wall-clock limit so that a person has time to type, unless the user set it; keep the CPU limit."""
    if "run_ms" in overrides.timeouts:
        return overrides
    cpu_ms = str(_in_force(overrides, language).cpu_ms)
    return replace(overrides, timeouts={"cpu_ms": cpu_ms, **overrides.timeouts, "run_ms": str(INTERACTIVE_MS)})
