"""Show notices in a corner of the screen."""

from __future__ import annotations

import time
from typing import Any

from textual.app import App

from tui.jobs.messages import Severity

BRIEF_S, LONG_S = 4.0, 10.0
"""How long a notice stays: information, and warnings or errors."""


class Notices:
    """Show notices. Safe to call from any thread.

    A notice is never shown twice at a time, and information replaces older information: in a small terminal a pile of
    notices would cover what they speak of. Warnings and errors stay.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._shown: dict[str, tuple[float, Severity]] = {}
        """Until when each recent notice is shown, as monotonic time, and its severity."""

    def __call__(self, sentence: str, severity: Severity = "information") -> None:
        """Show a sentence."""
        timeout = BRIEF_S if severity == "information" else LONG_S
        now = time.monotonic()
        self._shown = {old: (until, kind) for old, (until, kind) in self._shown.items() if until > now}
        if sentence not in self._shown:
            if severity == "information" and all(kind == "information" for _, kind in self._shown.values()):
                self._shown.clear()
                self._app.call_later(self._app.clear_notifications)
            self._shown[sentence] = now + timeout, severity
            self._app.notify(sentence, severity=severity, markup=False, timeout=timeout)
