"""The app in a real browser on the real engine: somebody types a program, runs it and reads the verdict."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, WebSocket

from runner import owner
from runner.engine import Engine
from tests.support.browser import chromium
from tests.support.clock import LONG_S, wait_until
from tests.support.serving import Web

SEQUENCE = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07\x1b]*(\x07|\x1b\\))")
"""What moves the cursor and sets colours."""


class Visit:
    """A visitor before his browser."""

    def __init__(self, page: Page, web: Web) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.loaded: list[str] = []
        self._came: list[bytes] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.extend([said.text] * (said.type == "error")))
        page.on("request", lambda request: self.loaded.append(request.url))
        page.on("websocket", self._listen)
        page.goto(web.url)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._came.append(frame if isinstance(frame, bytes) else b""))

    @property
    def seen(self) -> str:
        """Everything that was drawn since `forget`, without what moves and colours it."""
        return SEQUENCE.sub("", b"".join(self._came).decode(errors="replace"))

    def forget(self) -> None:
        """Forget what was drawn."""
        self._came.clear()

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the browser work until it is so."""
        for _ in range(int(LONG_S * 10)):
            if condition():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(self.seen[-2000:])

    def reads(self, *words: str) -> None:
        """Wait until these words have been drawn."""
        self.until(lambda: all(word in self.seen for word in words))


def test_a_visitor_types_a_program_runs_it_and_reads_the_verdict(engine: Engine, tmp_path: Path) -> None:
    with chromium() as browser, Web(tmp_path) as web:
        window = browser.new_context(viewport={"width": 1280, "height": 800})
        window.grant_permissions(["clipboard-read", "clipboard-write"], origin=web.url)
        visit = Visit(window.new_page(), web)
        keyboard = visit.page.keyboard
        visit.reads("sandbox parked")
        keyboard.press("Control+a")
        keyboard.type("print(6 * 7, input())")
        keyboard.press("Alt+i")
        keyboard.press("Control+a")
        visit.page.evaluate("navigator.clipboard.writeText('of his own machine')")
        keyboard.press("Control+v")
        visit.reads("of his own machine")
        keyboard.press("Control+r")  # which would load the page again
        visit.reads("42 of his own machine", "OK", "Exit status 0")
        keyboard.press("F4")
        visit.reads("The programs of this machine are not yours")

        visit.forget()
        keyboard.press("Alt+e")
        keyboard.press("Control+a")
        keyboard.type("while True: print('more', end='')", delay=1)
        keyboard.press("F5")
        visit.reads("OUTPUT LIMIT")

        [app] = [pid for pid in web.apps() if sandboxes_of(engine, pid)]
        window.close()
        assert wait_until(lambda: web.apps() == [])
        assert visit.complaints == []
        assert {url for url in visit.loaded if not url.startswith((web.url, "data:"))} == set()
        assert wait_until(lambda: sandboxes_of(engine, app) == [])
        assert web.end() == 0


def sandboxes_of(engine: Engine, pid: int) -> list[str]:
    """The sandboxes of a process."""
    found = engine.api.containers(all=True, filters={"label": [owner.LABEL]})
    return [one["Id"] for one in found if json.loads(one["Labels"][owner.LABEL] or "{}").get("pid") == pid]
