"""The picture of the app in a browser: `code-runner web`, in the system's Chromium, on a real run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.support.browser import chromium

SIZE = {"width": 1180, "height": 660}
PROGRAM = """\
from collections import Counter

votes = input().split()
for name, count in Counter(votes).most_common():
    print(f"{name:8} {'#' * count}")
"""


def photograph(folder: Path) -> None:
    """Start the server, type a program, run it, and write browser.png."""
    command = [sys.executable, "-m", "tui.cli", "web", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server, chromium() as browser:
        assert server.stderr
        found = re.search(r"http://\S+", server.stderr.readline())
        assert found
        page = browser.new_context(viewport=SIZE, permissions=["clipboard-read", "clipboard-write"]).new_page()  # type: ignore[arg-type]  # a dictionary typed by its keys
        page.goto(found[0])
        page.wait_for_selector("body.-first-byte")
        page.wait_for_timeout(5_000)  # a sandbox is parked; what xterm.js draws cannot be asked for words
        _paste(page, PROGRAM)
        page.keyboard.press("Alt+i")
        _paste(page, "ada bob ada eve ada bob")
        page.keyboard.press("Alt+e")
        page.keyboard.press("Control+r")
        page.wait_for_timeout(4_000)
        page.screenshot(path=folder / "browser.png")
        server.terminate()


def _paste(page: Page, text: str) -> None:
    """Put a text in the place of the one in the focused pane."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+v")
