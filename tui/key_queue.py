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
"""How long one widget may delay the next key. A longer delay is a fault, and must not lose keys."""
WORKER_PATIENCE_S = 0.3
"""How long a file that is opened, or a clipboard that is read, may delay it."""
HOLDING = {"files", "paste"}
"""Groups of workers on a screen that may change what the next key is for."""
READING = {"open"}
"""The same in a dialog: the worker of `HOLDING` that opened it waits for the dialog itself."""


def know_alt_letters() -> None:
    """Let Textual know Alt and a letter by the two characters that terminals send.

    It knows them only by the pause behind them. With more keys right behind, Alt+E would be typed as `^e`.
    Alt+Shift+O stays with the pause, since longer sequences begin so.
    """
    table = cast(dict[str, Any], ANSI_SEQUENCES_KEYS)
    for letter in string.ascii_letters.replace("O", ""):
        name = f"alt+shift+{letter.lower()}" if letter.isupper() else f"alt+{letter}"
        table.setdefault(f"\x1b{letter}", (SimpleNamespace(value=name),))


class KeyQueue:
    """The keys and pastes that wait.

    Args:
        app: whose.
        take: what Textual does with one.
    """

    def __init__(self, app: App[Any], take: Callable[[TypedEvent], Awaitable[None]]) -> None:
        self._app = app
        self._take = take
        self._waiting: deque[TypedEvent] = deque()
        self._busy = False
        self._typing = False
        """The last one was text for what has the focus."""
        know_alt_letters()

    def add(self, event: TypedEvent) -> None:
        """It comes behind those that wait."""
        self._waiting.append(event)
        if not self._busy:
            self._busy = True
            self._app.run_worker(self._work(), group="keys")

    async def _work(self) -> None:
        try:
            while self._waiting:
                event, before = self._waiting.popleft(), self._typing
                self._typing = self._is_text(event)
                # Text moves no focus, and the widget that takes it keeps its order: a burst of it need not wait.
                if before and not self._typing:
                    await self._settled()
                await self._take(event)
                if not self._typing:
                    await self._settled()
        finally:
            self._busy = False

    def _is_text(self, event: TypedEvent) -> bool:
        focused = self._app.focused
        return isinstance(focused, Input | TextArea) and (isinstance(event, events.Paste) or event.is_printable)

    async def _settled(self) -> None:
        """Wait until the key has gone all the way up, and what it asked for has the focus."""
        # What a widget makes of a key it may tell itself and its parents by a message: so once more.
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
        """Wait for workers that are about to change the text or to ask something."""
        app, until = self._app, time.monotonic() + WORKER_PATIENCE_S
        while time.monotonic() < until:
            groups = READING if isinstance(app.screen, ModalScreen) else HOLDING
            if all(worker.is_finished for worker in app.workers if worker.group in groups):
                return
            await asyncio.sleep(0.005)
