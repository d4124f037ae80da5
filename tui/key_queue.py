"""Keys in their turn: each is looked at when all that the one before asked for is done.

Textual hands keys on as fast as they come, but what they ask for takes a few turns of the event
loop: a dialog that opens, a focus that moves. Of keys that come in one burst (fast fingers, a slow
line, a macro) the later ones would go to where the focus was.
"""

from __future__ import annotations

import asyncio
import string
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from tui.app import CodeRunner

TypedEvent = events.Key | events.Paste
PATIENCE_S = 2.0
"""How long one widget may keep the next key waiting: more is a fault, and keys are not to be lost by it."""
WORKER_PATIENCE_S = 0.3
"""How long a file that is opened, or a clipboard that is asked, may keep it."""
HOLDING = {"files", "paste"}
"""Groups of workers that change what the next key is for, on the workbench."""
READING = {"open"}
"""The same in a dialog, where that of `HOLDING` which opened it waits for it."""


def know_alt_letters() -> None:
    """Let Textual know Alt and a letter by the two characters that terminals send.

    It knows them only by the pause behind them. With more keys right behind, Alt+E would be typed as `^e`.
    Alt+Shift+O stays with the pause, since longer sequences begin so.
    """
    table = cast(dict[str, Any], ANSI_SEQUENCES_KEYS)
    for letter in string.ascii_letters.replace("O", ""):
        name = f"alt+shift+{letter.lower()}" if letter.isupper() else f"alt+{letter}"
        table.setdefault(f"\x1b{letter}", (SimpleNamespace(value=name),))


class Turns:
    """The keys and pastes that wait.

    Args:
        app: whose.
        take: what Textual does with one.
    """

    def __init__(self, app: CodeRunner, take: Callable[[TypedEvent], Awaitable[None]]) -> None:
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
            self._app.run_worker(self._work(), group="turns")

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
            groups = HOLDING if app.screen is app.workbench else READING
            if all(worker.is_finished for worker in app.workers if worker.group in groups):
                return
            await asyncio.sleep(0.005)
