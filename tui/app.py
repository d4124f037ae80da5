"""The app: it makes the services, opens screens, and begins and ends.

Blocking work is done in thread workers, one group for each concern, which only post messages.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import App
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerFailed

from languages import Catalogue, load
from tui.commands import bindings
from tui.jobs.machine import Machine
from tui.key_queue import KeyQueue
from tui.screens.health.screen import HealthScreen
from tui.screens.history.screen import HistoryScreen, RunChosen
from tui.screens.lab.screen import LabScreen
from tui.screens.shared.help import HelpScreen, help_sections
from tui.screens.shared.palette import palette
from tui.screens.workbench.screen import Workbench
from tui.services.context import Services
from tui.state import failures
from tui.state.session import StateError
from tui.widgets import clipboard

LEAVE_S = 2.0
"""How long leaving waits for sandboxes to end; they end by themselves, too, when we are gone."""


class CodeRunner(App[None], inherit_bindings=False):
    """The app.

    Args:
        path: a file to open in the workbench.
        catalogue: the languages; by default ours and the user's.
        machine: everything that blocks; tests pass a scripted one.
    """

    TITLE = "code-runner"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False  # the palette is a command of ours
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]

    def __init__(
        self, path: Path | None = None, *, catalogue: Catalogue | None = None, machine: Machine | None = None
    ) -> None:
        super().__init__()
        for theme in self.available_themes.values():
            if theme.ansi:
                # The terminal's own colours cannot be mixed: the verdict would be green on green.
                self.unregister_theme(theme.name)
        catalogue = catalogue or load()
        self.services = Services.on(self, catalogue, machine or Machine(catalogue))
        self.workbench: Workbench = Workbench(self.services)
        self._keys = KeyQueue(self, super().on_event)
        self._path = path
        self._last_fault = ""
        """The last unexpected error of a worker."""
        self.failed = False
        """An unexpected error ended the app."""
        self._warned = False
        """The user knows that leaving now loses what was typed."""

    def get_default_screen(self) -> Screen[None]:
        """Return the workbench."""
        return self.workbench

    # ------------------------------------------------------------------------ begin and end

    def on_load(self) -> None:
        """Use the user's keys."""
        self.set_keymap(self.services.keys.own)

    @on(Workbench.Restored)
    def _begin(self) -> None:
        """Open the file that was named, then look for the engine."""
        if self._path:
            self.workbench.run_worker(self.workbench.files.open(self._path), group="files")
        if not self.is_headless:
            for number in (signal.SIGTERM, signal.SIGINT):  # Ctrl+C is a key here; SIGINT comes from another program
                asyncio.get_running_loop().add_signal_handler(number, self._start_leaving)
            signal.signal(signal.SIGHUP, self._hang_up)
            # What is loaded by now stays: a full collection that walks over it costs a key press 30 ms and more.
            gc.freeze()
        self.services.engine.start()

    async def action_quit(self) -> None:
        """Save everything, then end."""
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
                self.services.say(f"{error} {key} again leaves all the same.", severity="error")
                return
        self.exit()

    def _save_all(self) -> None:
        if self.services.practised:
            self.services.practice.save_all()
        self.services.autosave.save()

    def on_unmount(self) -> None:
        """Leave no sandbox behind."""
        self._let_go()

    def _let_go(self) -> None:
        self.services.autosave.close()  # first: whoever opens us again at once wants this session
        running = self.workbench.running

        def end() -> None:
            if running:
                running.stop()  # else its worker, which Python waits for, would go on to the program's own end
            self.services.machine.close()

        closing = threading.Thread(target=end, name="close", daemon=True)
        closing.start()
        closing.join(LEAVE_S)

    def _hang_up(self, *_: object) -> None:
        """End without the event loop: the terminal is gone, and whatever is written to it blocks."""

        def end() -> None:
            with suppress(StateError):
                self._save_all()
            self._let_go()
            os._exit(128 + signal.SIGHUP)

        threading.Thread(target=end, name="hang up", daemon=True).start()

    # --------------------------------------------------------------------------- keys, faults

    async def on_event(self, event: events.Event) -> None:
        """Queue keys and pastes."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._keys.add(event)
        else:
            await super().on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        """Report what a worker failed at, and go on; end the app after any other unexpected error.

        Before it ends, what was typed is saved and the traceback is written down.
        """
        if isinstance(error, WorkerFailed):
            if repr(error.error) != self._last_fault:  # the engine's watch would tell the same every two seconds
                self._last_fault = repr(error.error)
                self.services.say(failures.told(error.error), severity="error")
        elif self.is_headless:
            super()._handle_exception(error)  # which the test raises again
        else:
            self.failed = True
            with suppress(StateError):
                self._save_all()
            self.panic(failures.told(error))

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text into the system's clipboard, as well as possible, and say what was done."""
        self._say_copied(clipboard.copy(self, text))

    @work(group="clipboard")
    async def _say_copied(self, copying: Worker[clipboard.Copied]) -> None:
        self.services.say((await copying.wait()).sentence)

    # -------------------------------------------------------------------------------- screens

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Practice opens over any screen, but not over a dialog."""
        del parameters
        return action != "open_practice" or not isinstance(self.screen, ModalScreen)

    def action_open_history(self) -> None:
        """Show earlier runs."""
        self.push_screen(HistoryScreen(self.services))

    @on(RunChosen)
    async def _restore_run(self, chosen: RunChosen) -> None:
        """Put a run of the history back into the workbench, and start it if asked to."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        await self.workbench.restore_run(chosen.record)
        if chosen.rerun:
            self.workbench.action_start_run()

    def action_open_practice(self) -> None:
        """Show the problems; from one of them, go back to all; from all, leave them."""
        from tui.screens.practice.listing import PracticeScreen  # what reads packages is not needed before

        opened = next((screen for screen in self.screen_stack if isinstance(screen, PracticeScreen)), None)
        if opened is None:
            self.push_screen(PracticeScreen(self.services, self.workbench.language))
        elif opened is self.screen:
            opened.dismiss()
        else:
            while self.screen is not opened:
                self.pop_screen()

    def action_open_lab(self) -> None:
        """Show programs that run into each limit."""
        self.push_screen(LabScreen(self.services, self.workbench.language.id))

    def action_open_health(self) -> None:
        """Show what works on this machine; what was found before is still there."""
        if not self.is_screen_installed("health"):
            self.install_screen(HealthScreen(self.services), "health")
        self.push_screen("health")

    def action_open_help(self) -> None:
        """Show the keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(help_sections(self.screen, self.services.keys)))

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(palette(self.services.keys))
