"""The app: create the services, open screens, start up and shut down.

Blocking work runs in thread workers, one group per concern, which only post messages.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.actions import ActionParseResult
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.errors import NoWidget
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerFailed

from languages import Catalogue, load
from tui.commands import COMMANDS, bindings
from tui.commands.guests import refused
from tui.jobs.machine import Machine
from tui.key_queue import KeyQueue, TypedEvent
from tui.screens.health.screen import HealthScreen
from tui.screens.history.screen import HistoryScreen, RunChosen
from tui.screens.lab.screen import LabScreen
from tui.screens.shared.help import HelpScreen, help_sections
from tui.screens.shared.leader import Leader
from tui.screens.shared.palette import palette
from tui.screens.shared.reach import unanswered
from tui.screens.shared.theme_palette import ThemePalette
from tui.screens.workbench.screen import Workbench
from tui.services.context import Services
from tui.state import failures
from tui.state.session import StateError
from tui.widgets import clipboard
from tui.widgets.themes import readable

LEAVE_S = 2.0
"""How long shutdown waits for sandboxes; they also end by themselves once the app is gone."""


class CodeRunner(App[None], inherit_bindings=False):
    """The Textual app.

    Args:
        path: a file to open in the workbench.
        practice: where to open practice: a word of `DESTINATIONS` or a problem's id; "" to stay in the workbench.
        catalogue: the languages; by default the built-in and the user's.
        machine: performs all blocking work; tests pass a scripted one.
    """

    TITLE = "code-runner"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False  # the palette is opened by a command of the app
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("app"),
        Binding("question_mark", "open_help", "Help", show=False),  # a letter where text is typed
    ]

    def __init__(
        self,
        path: Path | None = None,
        *,
        practice: str = "",
        catalogue: Catalogue | None = None,
        machine: Machine | None = None,
    ) -> None:
        super().__init__()
        for theme in self.available_themes.values():
            if theme.ansi:
                # ANSI colours cannot be blended: the verdict would be green on green.
                self.unregister_theme(theme.name)
            else:
                self.register_theme(readable(theme))
        catalogue = catalogue or load()
        self.services = Services.on(self, catalogue, machine or Machine(catalogue))
        self.workbench: Workbench = Workbench(self.services)
        self.leader = Leader(self, self.services.keys, self.services.say)
        self._keys = KeyQueue(self, self._take, lambda: self.leader.pending)
        self._path = path
        self._practice = practice
        self._last_fault = ""
        """The last unexpected error of a worker."""
        self.failed = False
        """Whether an unexpected error ended the app."""
        self._warned = False
        """Whether the user was warned that leaving now loses unsaved text."""

    def get_default_screen(self) -> Screen[None]:
        """Return the workbench."""
        return self.workbench

    # ------------------------------------------------------------------------ begin and end

    def on_load(self) -> None:
        """Apply the user's key settings."""
        self.set_keymap(self.services.keys.own)

    @on(Workbench.Restored)
    def _begin(self) -> None:
        """Open what the command line names, then look for the engine."""
        if self._path:
            self.workbench.run_worker(self.workbench.files.open(self._path), group="files")
        if self._practice:
            self._open_practice(self._practice)
        if not self.is_headless:
            for number in (signal.SIGTERM, signal.SIGINT):  # Ctrl+C is a key here; SIGINT comes from another program
                asyncio.get_running_loop().add_signal_handler(number, self._start_leaving)
            signal.signal(signal.SIGHUP, self._hang_up)
            # Exempt everything loaded so far: a full collection over it delays a key press by 30 ms or more.
            gc.freeze()
        self.services.engine.start()

    async def action_quit(self) -> None:
        """Save everything, then exit."""
        self._start_leaving()

    def _start_leaving(self) -> None:
        self.run_worker(self._leave(), group="leave", exclusive=True)

    async def _leave(self) -> None:
        try:
            await asyncio.to_thread(self._save_all)
        except StateError as error:
            if not self._warned:
                self._warned = True
                key = self.services.keys["app.quit"]
                self.services.say(f"{error} Press {key} again to leave anyway.", severity="error")
                return
        self.exit()

    def _save_all(self) -> None:
        if self.services.practised:
            self.services.practice.save_all()
        self.services.autosave.save()

    def on_unmount(self) -> None:
        """Release the session and stop all sandboxes."""
        self._let_go()

    def _let_go(self) -> None:
        self.services.autosave.close()  # first, so that an app started right away finds this session
        running = self.workbench.running

        def end() -> None:
            if running:
                running.stop()  # otherwise Python waits for its worker until the program ends
            self.services.machine.close()

        closing = threading.Thread(target=end, name="close", daemon=True)
        closing.start()
        closing.join(LEAVE_S)

    def _hang_up(self, *_: object) -> None:
        """Exit without the event loop: the terminal is gone, and writing to it blocks."""

        def end() -> None:
            try:
                with suppress(StateError):
                    self._save_all()
                self._let_go()
            finally:  # the above fails if the app has just ended; SIGCONT starts Textual's threads, which never end
                os._exit(128 + signal.SIGHUP)

        threading.Thread(target=end, name="hang up", daemon=True).start()

    # --------------------------------------------------------------------------- keys, faults

    async def on_event(self, event: events.Event) -> None:
        """Queue keys and pastes; a click ends the wait for a letter after the leader key."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._keys.add(event)
            return
        if isinstance(event, events.MouseDown | events.MouseMove) and self._is_gone(event):
            return
        await super().on_event(event)
        if isinstance(event, events.MouseDown):
            self.leader.leave()

    def _is_gone(self, event: events.MouseEvent) -> bool:
        """Return whether the mouse is on a widget that was removed and is still drawn: Textual wants its parent."""
        try:
            widget, _ = self.screen.get_widget_at(event.x, event.y)
        except NoWidget:
            return False
        return widget.parent is None and widget is not self.screen

    async def _take(self, event: TypedEvent) -> None:
        """Hand a key to the menu if it waits for one, else to Textual."""
        if isinstance(event, events.Paste):
            self.leader.leave()
        elif await self.leader.take(event):
            return
        await super().on_event(event)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Run the command of a key; if nothing else takes the key either, say why it does nothing."""
        handled = await super()._check_bindings(key, priority)
        if not handled and not priority and (sentence := unanswered(key, self.screen, self.services.keys)):
            self.services.say(sentence)
        return handled

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action unless a guest may not: every key, click, menu and palette comes through here."""
        return not refused(action) and await super().run_action(action, default_namespace, namespaces)

    def _check_action_state(self, action: str, default_namespace: DOMNode) -> bool | None:
        """Keep what a guest may not do out of the footer."""
        return not refused(action) and super()._check_action_state(action, default_namespace)

    def get_key_display(self, binding: Binding) -> str:
        """Return how the footer names a key: that of a command is one that this terminal sends."""
        command = COMMANDS.get(binding.id or "")
        return (command and self.services.keys.short(command)) or super().get_key_display(binding)

    def action_open_menu(self) -> None:
        """Wait for the letters of a command."""
        self.leader.begin()

    def _handle_exception(self, error: Exception) -> None:
        """Report a worker's failure and go on; end the app after any other unexpected error.

        Before it ends, unsaved text is saved and the traceback is written to a file.
        """
        if isinstance(error, WorkerFailed):
            if repr(error.error) != self._last_fault:  # the engine watch would repeat it every two seconds
                self._last_fault = repr(error.error)
                self.services.say(failures.told(error.error), severity="error")
        elif self.is_headless:
            super()._handle_exception(error)  # the test raises it again
        else:
            self.failed = True
            with suppress(StateError):
                self._save_all()
            self.panic(failures.told(error))

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text to the system clipboard as well as possible, and notify the user."""
        self._say_copied(clipboard.copy(self, text))

    @work(group="clipboard")
    async def _say_copied(self, copying: Worker[clipboard.Copied]) -> None:
        self.services.say((await copying.wait()).sentence)

    # -------------------------------------------------------------------------------- screens

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow opening practice over any screen, but not over a dialog; the palette is none."""
        del parameters
        below = next(screen for screen in reversed(self.screen_stack) if not isinstance(screen, CommandPalette))
        return action != "open_practice" or not isinstance(below, ModalScreen)

    def search_themes(self) -> None:
        """Choose a theme; Textual's command calls this."""
        self.push_screen(ThemePalette())

    def action_open_history(self) -> None:
        """Show earlier runs."""
        self.push_screen(HistoryScreen(self.services))

    @on(RunChosen)
    async def _restore_run(self, chosen: RunChosen) -> None:
        """Restore a run into the workbench, and start it if requested."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        await self.workbench.restore_run(chosen.record)
        if chosen.rerun:
            self.workbench.action_start_run()

    def action_open_practice(self) -> None:
        """Show the problem list; from a problem, go back to the list; from the list, close it."""
        from tui.screens.practice.listing import PracticeScreen  # imported late: it loads the package reader

        opened = next((screen for screen in self.screen_stack if isinstance(screen, PracticeScreen)), None)
        if opened is None:
            self._open_practice()
        elif opened is self.screen:
            opened.dismiss()
        else:
            while self.screen is not opened:
                self.pop_screen()

    def _open_practice(self, destination: str = "") -> None:
        from tui.screens.practice.listing import PracticeScreen

        self.push_screen(PracticeScreen(self.services, self.workbench.language, destination))

    def action_open_lab(self) -> None:
        """Open the lab, with programs that hit each limit."""
        self.push_screen(LabScreen(self.services, self.workbench.language.id))

    def action_open_health(self) -> None:
        """Open the health screen, keeping earlier results."""
        if not self.is_screen_installed("health"):
            self.install_screen(HealthScreen(self.services), "health")
        self.push_screen("health")

    def action_open_help(self) -> None:
        """Open the help with all keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(help_sections(self.screen, self.services.keys)))

    def action_command_palette(self) -> None:
        """Open the command palette."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(palette(self.services.keys))
