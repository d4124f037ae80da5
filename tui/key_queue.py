"""Key queue: handle one key at a time, after everything the previous key triggered has settled.

Textual passes keys on as fast as they come, but a dialog that opens or a focus that moves takes a few turns
of the event loop. Without the queue, the later keys of a burst (fast typing, a slow line, a macro) would go to
the widget that had the focus before.
"""

from __future__ import annotations

import asyncio
import string
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, cast

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.app import App
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

TypedEvent = events.Key | events.Paste
PATIENCE_S = 2.0
"""How long one widget may delay the next key. A longer delay is a bug, but must not lose keys."""
WORKER_PATIENCE_S = 0.3
"""How long opening a file or reading the clipboard may delay the next key."""
HOLDING = {"files", "paste"}
"""Groups of screen workers that may change which widget the next key goes to."""
READING = {"open"}
"""The same for dialogs, where the `HOLDING` worker that opened the dialog is itself waiting for the answer."""


def know_alt_letters() -> None:
    """Register the two-character sequences that terminals send for Alt and a letter.

    Textual only recognises them by the pause that follows. In a burst, Alt+E would be typed as `^e`.
    Alt+Shift+O still needs the pause, because longer sequences start with it.
    """
    table = cast(dict[str, Any], ANSI_SEQUENCES_KEYS)
    for letter in string.ascii_letters.replace("O", ""):
        name = f"alt+shift+{letter.lower()}" if letter.isupper() else f"alt+{letter}"
        table.setdefault(f"\x1b{letter}", (SimpleNamespace(value=name),))


class KeyQueue:
    """The queue of pending keys and pastes.

    Args:
        app: the app that receives them.
        take: Textual's handler for one event.
        in_menu: whether the next key belongs to a menu, and is no text wherever the focus is.
    """

    def __init__(
        self,
        app: App[Any],
        take: Callable[[TypedEvent], Awaitable[None]],
        in_menu: Callable[[], bool] = lambda: False,
    ) -> None:
        self._app = app
        self._take = take
        self._in_menu = in_menu
        self._waiting: deque[TypedEvent] = deque()
        self._busy = False
        self._typing = False
        """Whether the last event was text for the focused widget."""
        know_alt_letters()

    def add(self, event: TypedEvent) -> None:
        """Append an event and start the worker if it is idle."""
        self._waiting.append(event)
        if not self._busy:
            self._busy = True
            self._app.run_worker(self._work(), group="keys")

    async def _work(self) -> None:
        try:
            while self._waiting:
                event, before = self._waiting.popleft(), self._typing
                self._typing = self._is_text(event)
                # Text moves no focus and its widget keeps it in order, so bursts of text need not wait.
                if before and not self._typing:
                    await self._settled()
                await self._take(event)
                if not self._typing:
                    await self._settled()
        finally:
            self._busy = False

    def _is_text(self, event: TypedEvent) -> bool:
        focused = self._app.focused
        if self._in_menu():
            return False
        return isinstance(focused, Input | TextArea) and (isinstance(event, events.Paste) or event.is_printable)

    async def _settled(self) -> None:
        """Wait until the key has bubbled all the way up and the focus is stable."""
        # Twice, because a widget may react to a key by posting a message to itself or its parents.
        for _ in range(2):
            place = None
            while place != (place := (self._app.screen, self._app.focused)):
                for pump in (self._app.focused or self._app.screen).ancestors_with_self:
                    handled = asyncio.Event()
                    if pump.call_later(handled.set):
                        with suppress(TimeoutError):
                            await asyncio.wait_for(handled.wait(), PATIENCE_S)
            await self._workers()

    async def _workers(self) -> None:
        """Wait for workers that are about to change the text or open a dialog."""
        app, until = self._app, time.monotonic() + WORKER_PATIENCE_S
        while time.monotonic() < until:
            groups = READING if isinstance(app.screen, ModalScreen) else HOLDING
            if all(worker.is_finished for worker in app.workers if worker.group in groups):
                return
            await asyncio.sleep(0.005)
