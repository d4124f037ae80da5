"""A real browser for pages: the system's Chromium, without a window and without a network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]
NAMES = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
"""No sandbox, since tests may run as root; what is opened are our own pages."""
MISSING = "no Chromium is installed; `make browser` gets Debian's"


@dataclass
class Opened:
    """A page in a window of its own, and what it did that it must not do."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    """What it wrote to the console, and its errors."""
    asked_for: list[str] = field(default_factory=list)
    """What it loaded beside itself."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser; skip the test if there is none, which in CI is a failure."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=OPTIONS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser, file: Path, *, width: int = 1280, scheme: Scheme = "light", script: bool = True
) -> Iterator[Opened]:
    """Open a file as a person without a network would."""
    url = file.absolute().as_uri()
    window = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True, java_script_enabled=script
    )
    try:
        found = Opened(window.new_page())
        found.page.on("console", lambda message: found.complaints.append(message.text))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on("request", lambda request: found.asked_for.extend({request.url} - {url}))
        found.page.goto(url)
        yield found
    finally:
        window.close()
