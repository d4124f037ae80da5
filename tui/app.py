"""The app."""

from __future__ import annotations

from textual.app import App


class CodeRunner(App[None]):
    """The app."""
