"""The app: what outlives a screen. Languages, the machine, session and history, and the questions to the user.

Blocking work is done by thread workers, one group for each concern, which only post messages.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.screen import Screen
from textual.worker import Worker, WorkerFailed

from foundation.paths import state_folder
from languages import Catalogue, DefinitionError, Language, load
from runner import RunnerError
from runner.engine import EngineInfo
from runner.images import Image, Progress
from tui.commands import COMMANDS, bindings
from tui.commands.keys import KeyNames, checked_keymap
from tui.jobs.machine import Machine
from tui.jobs.messages import EngineSeen, ImagesSeen, Severity, Told, VersionKnown
from tui.key_queue import Turns
from tui.screens.health.screen import HealthScreen
from tui.screens.history.screen import HistoryScreen
from tui.screens.lab.screen import LabScreen
from tui.screens.shared.help import HelpScreen, help_sections
from tui.screens.shared.palette import Commands
from tui.screens.shared.picker import ImageState, LanguagePicker
from tui.screens.workbench.files import Files
from tui.screens.workbench.questions import Questions
from tui.screens.workbench.screen import Workbench
from tui.services.autosave import Keeping
from tui.state import failures
from tui.state.history import History, Record
from tui.state.overrides import Overrides
from tui.state.session import StateError
from tui.state.transcript import ViewName
from tui.widgets import clipboard
from tui.widgets.editor import CodeEditor
from tui.widgets.editors import EditorPane
from tui.widgets.find import FindBar
from tui.widgets.stdin import Mode, StdinText

if TYPE_CHECKING:
    from tui.services.practice import Practising

LOOK_S = 2.0
"""Between two looks at the engine."""
KEEP_S = 0.4
"""How long after a change what was typed is written to the session."""
PANES_OWN = frozenset(
    binding.id
    for pane in (CodeEditor, StdinText)
    for binding in pane.BINDINGS
    if isinstance(binding, Binding) and binding.id
)
"""Ids of the keys that panes bind without a command, such as `editor.cursor_up`: keymaps may name them too."""
LEAVE_S = 2.0
"""How long leaving waits for sandboxes to end; they end by themselves too, when we are gone."""


class CodeRunner(App[None], inherit_bindings=False):
    """See the module."""

    TITLE = "code-runner"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = False  # the binding alone: the palette is a command of ours
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]

    def __init__(
        self, path: Path | None = None, *, catalogue: Catalogue | None = None, machine: Machine | None = None
    ) -> None:
        super().__init__()
        for theme in self.available_themes.values():
            if theme.ansi:
                # The terminal's own colours cannot be mixed: the verdict would be green on green.
                self.unregister_theme(theme.name)
        self.catalogue = catalogue or load()
        self.machine = machine or Machine(self.catalogue)
        self.files = Files(self)
        self.overrides = Overrides()
        self.engine: EngineInfo | None = None
        self.keeping = Keeping(self)
        self.questions = Questions(self)
        self.keys = KeyNames(checked_keymap(self.catalogue.settings.keys, PANES_OWN)[0])
        self.workbench: Workbench = Workbench(self.keys)
        self._turns = Turns(self, super().on_event)
        self._path = path
        self._images: dict[str, Image] | None = None
        self._progress: Progress | None = None
        self._looking = False
        self._last_fault = ""
        """The last unexpected error of a worker."""
        self.engine_seen = False
        """It is known whether there is an engine."""
        self._said: dict[str, float] = {}
        """What was told lately, and when."""
        self._warned = False
        """The user knows that leaving now loses what was typed."""

    def get_default_screen(self) -> Screen[None]:
        """The workbench."""
        return self.workbench

    # ------------------------------------------------------------------------ begin and end

    async def begin(self) -> None:
        """Put everything back where it was, then look for the engine; the workbench calls this once."""
        keymap, key_problems = checked_keymap(self.catalogue.settings.keys, PANES_OWN)
        self.set_keymap(keymap)
        last, problems = self.keeping.open()
        if last.theme in self.available_themes:
            self.theme = last.theme
        self.theme_changed_signal.subscribe(self, lambda _: self.changed())
        self._override(last.tier, last.overrides)
        self.workbench.put_back(last)
        known = self.catalogue.languages
        await self.use_language(known.get(last.language) or known["python"])
        self.workbench.go_to_pane("editor")
        for problem in (*map(str, self.catalogue.problems), *key_problems, *problems):
            self.say(problem, severity="warning")
        if self._path:
            self.files.open(self._path)
        if not self.is_headless:
            for number in (signal.SIGTERM, signal.SIGINT):  # Ctrl+C is a key here; SIGINT comes from another program
                asyncio.get_running_loop().add_signal_handler(number, self.leave)
            signal.signal(signal.SIGHUP, self._hang_up)
        self.look_at_engine()
        self.set_interval(LOOK_S, self.look_at_engine)
        # What is loaded by now stays: a full collection that walks over it costs a key press 30 ms and more.
        gc.freeze()

    def leave(self) -> None:
        """Keep everything, then end."""
        self.run_worker(self._leave(), group="leave", exclusive=True)

    async def _leave(self) -> None:
        try:
            await asyncio.to_thread(self._keep_all)
        except StateError as error:
            if not self._warned:
                self._warned = True
                self.say(f"{error} {self.keys['app.quit']} again leaves all the same.", severity="error")
                return
        self.exit()

    def _keep_all(self) -> None:
        if "practising" in vars(self):
            self.practising.keep_all()
        self.keeping.keep()

    async def action_quit(self) -> None:
        """Leave."""
        self.leave()

    def on_unmount(self) -> None:
        """Leave no sandbox behind."""
        self._let_go()

    def _let_go(self) -> None:
        self.keeping.close()  # first: whoever opens us again at once wants this session
        running = self.workbench.running

        def end() -> None:
            if running:
                running.stop()  # else its worker, which Python waits for, would go on to the program's own end
            self.machine.close()

        closing = threading.Thread(target=end, name="close", daemon=True)
        closing.start()
        closing.join(LEAVE_S)

    def _hang_up(self, *_: object) -> None:
        """The terminal is gone. Whatever is written to it from now on blocks, the event loop too: end without it."""

        def end() -> None:
            with suppress(StateError):
                self._keep_all()
            self._let_go()
            os._exit(128 + signal.SIGHUP)

        threading.Thread(target=end, name="hang up", daemon=True).start()

    # ---------------------------------------------------------------------------- commands

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes wait for their turn."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._turns.add(event)
        else:
            await super().on_event(event)

    def action_command(self, name: str) -> None:
        """Do what a key or a link asks for."""
        command = COMMANDS[name]
        if command.enabled(self):
            command.run(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands that make no sense now have no key and are not shown."""
        if action == "command" and self.workbench.is_mounted:
            return COMMANDS[str(parameters[0])].enabled(self)
        return True

    def action_output(self, view: ViewName) -> None:
        """Show a view of the output; links in its border ask for it."""
        self.workbench.show_output(view)

    def action_stdin_mode(self, mode: Mode) -> None:
        """Change what stdin is; links in its border ask for it."""
        self.workbench.use_stdin_mode(mode)

    def action_pane(self, name: str) -> None:
        """Show a pane; links in borders ask for it."""
        self.workbench.go_to_pane(name)

    def say(self, sentence: str, severity: Severity = "information") -> None:
        """Tell the user something, in a corner, for a while."""
        timeout = 4 if severity == "information" else 10
        now = time.monotonic()
        if now - self._said.get(sentence, -timeout) >= timeout:  # else it is still there to be read
            self._said = {sentence: now, **{old: when for old, when in self._said.items() if now - when < timeout}}
            self.notify(sentence, severity=severity, markup=False, timeout=timeout)

    def _handle_exception(self, error: Exception) -> None:
        """All that nobody expected ends here. What a worker failed at is told, and the app goes on."""
        if not isinstance(error, WorkerFailed):
            super()._handle_exception(error)
        elif repr(error.error) != self._last_fault:  # the engine's watch would tell the same every two seconds
            self._last_fault = repr(error.error)
            self.say(failures.told(error.error), severity="error")

    @on(Told)
    def _on_told(self, told: Told) -> None:
        self.say(told.sentence, told.severity)

    def changed(self) -> None:
        """Something was typed or chosen: it is kept."""
        self.keeping.changed()

    @property
    def history(self) -> History:
        """The runs so far."""
        return self.keeping.history

    # -------------------------------------------------------------------------- the engine

    def look_at_engine(self) -> None:
        """See whether it answers, unless somebody is just looking."""
        if not self._looking:
            self._looking = True
            self._look()

    @work(thread=True, group="engine")
    def _look(self) -> None:
        try:
            self.post_message(EngineSeen(self.machine.check()))
        except RunnerError as error:
            self.post_message(EngineSeen(None, str(error)))
        except Exception:
            self._looking = False  # the next look may see it
            raise

    @on(EngineSeen)
    def _on_engine_seen(self, seen: EngineSeen) -> None:
        self._looking = False
        came, went = seen.info is not None and self.engine is None, seen.info is None
        changed = came or (went and self.engine is not None)
        self.engine, self.engine_seen = seen.info, True
        self.workbench.title_bar.show_engine(seen.info)
        self.workbench.show_status()
        if came:
            self.look_at_images()
            self.workbench.engine_came()
        elif went:
            self.workbench.engine_went(seen.sentence)
        if changed:
            self.workbench.refresh_bindings()

    @work(thread=True, group="setup", exclusive=True)
    def set_up_engine(self) -> None:
        """Install and start an engine."""

        def tell(sentence: str) -> None:
            self.post_message(Told(sentence))

        try:
            self.machine.set_up(tell)
        except RunnerError as error:
            self.post_message(Told(str(error), "error"))

    # ------------------------------------------------------------------------------ images

    @work(thread=True, group="images")
    def look_at_images(self) -> None:
        """See which languages' images are here."""
        try:
            self.post_message(ImagesSeen(self.machine.images()))
        except RunnerError:
            return  # the engine's own watch tells of it

    @on(ImagesSeen)
    def _on_images_seen(self, seen: ImagesSeen) -> None:
        self._images = seen.images
        self._feed_picker()
        self._prepare()

    def _prepare(self) -> None:
        """Have a sandbox waiting for the language in use, if its image is here; learn its version."""
        language = self.language
        self.workbench.title_bar.show_language(language.name, "")
        if self.park(language):
            return
        known = self.engine is not None and self._images is not None
        if known and self.workbench.running is None and not self.workbench.result.has_result:
            sentence = f"{language.name}'s image is not here yet. {self.keys['run.start']} gets it, then runs."
            self.workbench.result.idle(sentence)

    def park(self, language: Language) -> bool:
        """Have a sandbox waiting, soon; False where the language's image is not here."""
        image = (self._images or {}).get(language.id)
        if not image or not image.current:
            return False
        self._park(language, image)
        return True

    @work(thread=True, group="park")
    def _park(self, language: Language, image: Image) -> None:
        try:
            self.machine.fetch(language, lambda _: None, threading.Event())
            self.post_message(VersionKnown(language.id, self.machine.version(language, image)))
        except RunnerError:
            return  # the run that needs it meets the same trouble and tells of it

    @work(thread=True, group="versions", exclusive=True)
    def _ask_versions(self, images: dict[str, Image]) -> None:
        for name, image in images.items():
            try:
                self.post_message(VersionKnown(name, self.machine.version(self.catalogue.languages[name], image)))
            except (RunnerError, DefinitionError, KeyError):
                continue  # the picker goes on without

    @on(VersionKnown)
    def _on_version_known(self, known: VersionKnown) -> None:
        if known.language == self.language.id:
            self.workbench.title_bar.show_language(self.language.name, known.version)
        self._feed_picker()
        self.workbench.show_status()

    # --------------------------------------------------------------------------- languages

    @property
    def language(self) -> Language:
        """The one in the editor."""
        return self.workbench.editor_pane.sheet.language

    @property
    def _front_pane(self) -> EditorPane:
        """The editor's pane of the uppermost screen that has one: the workbench, or a problem."""
        panes = (getattr(screen, "editor_pane", None) for screen in reversed(self.screen_stack))
        return next((pane for pane in panes if pane and pane.sheets), self.workbench.editor_pane)

    @property
    def editor(self) -> CodeEditor:
        """The editor that is shown."""
        return self._front_pane.sheet.editor

    @property
    def find_bar(self) -> FindBar:
        """The editor's search."""
        return self._front_pane.find_bar

    async def use_language(self, language: Language) -> None:
        """Show a language's own text; the starter where it has none."""
        pane = self.workbench.editor_pane
        before = pane.sheet.language if pane.sheets else None
        if before is language:
            return
        kept = self.keeping.drafts.pop(language.id, None)
        sheet = await pane.show(language, kept.text if kept else language.starter)
        if kept:
            if kept.path:
                sheet.path, sheet.saved, sheet.bom = kept.path, kept.saved, kept.bom
            sheet.editor.move_cursor(kept.cursor)
        stdin = self.workbench.stdin
        if stdin.text == (before.starter_stdin if before else "") and not kept:
            stdin.text = language.starter_stdin
        self.workbench.show_last_run()
        self._prepare()
        self.changed()

    def pick_language(self) -> None:
        """Let the user choose; an image that is not here is fetched."""
        self.ask_language(self.language.id, self._picked)

    def ask_language(self, current: str, take: Callable[[str | None], Awaitable[None]]) -> None:
        """Let the user choose a language; `take` gets its id, None where none was chosen."""
        self.push_screen(LanguagePicker(list(self.catalogue.languages.values()), current), take)
        self._feed_picker()
        if self._images:
            self._ask_versions(self._images)

    async def _picked(self, name: str | None) -> None:
        if name is None:
            return
        await self.use_language(self.catalogue.languages[name])
        image = (self._images or {}).get(name)
        if self.engine and self._images is not None and not (image and image.current):
            self.workbench.fetch_image()

    def _feed_picker(self) -> None:
        picker = next((screen for screen in self.screen_stack if isinstance(screen, LanguagePicker)), None)
        if picker is None:
            return
        if self.engine is None:
            picker.unknown("No engine answers: which images are here is not known.")
        elif self._images is not None:
            rows = {name: self._image_state(name, self._images.get(name)) for name in self.catalogue.languages}
            picker.update(rows)

    def image_progress(self, progress: Progress | None) -> None:
        """An image is being made; None: not any more."""
        self._progress = progress
        self._feed_picker()

    def _image_state(self, name: str, image: Image | None) -> ImageState:
        if self._progress and self._progress.language == name:
            part = self._progress.done / self._progress.total if self._progress.total else None
            return ImageState("getting", progress=part)
        if image is None:
            return ImageState("missing")
        state: Literal["ready", "outdated"] = "ready" if image.current else "outdated"
        return ImageState(state, image.size_bytes, self.machine.known_version(image), image.made_from)

    # ------------------------------------------------------------------------ other screens

    def open_history(self) -> None:
        """Show earlier runs."""
        if not isinstance(self.screen, HistoryScreen):
            self.push_screen(HistoryScreen())

    @cached_property
    def practising(self) -> Practising:
        """Problems and what was done with them."""
        from tui.services.practice import Practising  # what reads packages is not needed before

        return Practising(self)

    def open_practice(self) -> None:
        """Show the problems; from one of them, go back to all; from all, leave them."""
        from tui.screens.practice.listing import PracticeScreen

        opened = next((screen for screen in self.screen_stack if isinstance(screen, PracticeScreen)), None)
        if opened is None:
            self.push_screen(PracticeScreen())
        elif opened is self.screen:
            opened.dismiss()
        else:
            while self.screen is not opened:
                self.pop_screen()

    def open_lab(self) -> None:
        """Watch programs run into each limit."""
        if not isinstance(self.screen, LabScreen):
            self.push_screen(LabScreen(self.machine.apart()))

    def open_health(self) -> None:
        """Show what works on this machine; what was found before is still there."""
        if not self.is_screen_installed("health"):
            self.install_screen(HealthScreen(), "health")
        if not any(isinstance(screen, HealthScreen) for screen in self.screen_stack):
            self.push_screen("health")

    async def restore_run(self, record: Record) -> None:
        """Put a run's source, input, limits and result back; undo brings back what was there."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        await self.use_language(self.catalogue.languages[record.language])
        self.replace_text(record.source)
        self.workbench.stdin.give(record.stdin, state_folder() / "restored.stdin")
        if "stdin" in record.cut:
            self.say("This run's stdin was longer; only its beginning was kept.", severity="warning")
        self._override(record.tier, record.overrides)
        self.workbench.show_earlier(record.result())
        self.changed()

    async def rerun(self, record: Record) -> None:
        """Restore a run and start it."""
        await self.restore_run(record)
        self.workbench.start_run()

    # ----------------------------------------------------------------------------- the user

    def replace_text(self, text: str) -> None:
        """Another text in the editor, as one step that undo takes back."""
        editor = self.editor
        if text != editor.text:
            editor.history.checkpoint()
            editor.replace(text, editor.document.start, editor.document.end)
            editor.history.checkpoint()

    def _override(self, tier: str, values: Mapping[str, str]) -> None:
        self.overrides, problems = Overrides.of(tier, values, self.catalogue.settings)
        self.workbench.title_bar.show_overrides(self.overrides.summary())
        for problem in problems:
            self.say(problem, severity="warning")

    def show_output(self, view: ViewName) -> None:
        """Show one of the output's views."""
        self.workbench.show_output(view)

    def open_help(self) -> None:
        """Show the keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(help_sections(self, self.focused)))

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(id="--command-palette"))

    def copy_to_clipboard(self, text: str) -> None:
        """Into the system's clipboard, as well as that can be had, and say what was done."""
        self._say_copied(clipboard.copy(self, text))

    @work(group="clipboard")
    async def _say_copied(self, copying: Worker[clipboard.Copied]) -> None:
        self.say((await copying.wait()).sentence)
