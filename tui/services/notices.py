"""Show notices in a corner of the screen."""

from __future__ import annotations

import time
from typing import Any

from textual.app import App

from tui.jobs.messages import Severity

BRIEF_S, LONG_S = 4.0, 10.0
"""How long a notice stays: information, and warnings or errors."""


class Notices:
    """Show notices, but never the same one twice at a time. Safe to call from any thread."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._shown: dict[str, float] = {}
        """The monotonic time at which each recent notice was shown."""

    def __call__(self, sentence: str, severity: Severity = "information") -> None:
        """Show a sentence."""
        timeout = BRIEF_S if severity == "information" else LONG_S
        now = time.monotonic()
        if now - self._shown.get(sentence, -timeout) >= timeout:
            self._shown = {sentence: now, **{old: at for old, at in self._shown.items() if now - at < timeout}}
            self._app.notify(sentence, severity=severity, markup=False, timeout=timeout)
