"""Draw the app in a browser: Textual's driver for textual-serve, for an app that ends with its server.

`code-runner web` names it in `TEXTUAL_DRIVER`; keys come through stdin, the screen goes through stdout.
"""

from __future__ import annotations

import os
import signal

from textual.drivers.web_driver import WebDriver


class BrowserDriver(WebDriver):
    """Leave as after SIGTERM, so that everything is saved, when the browser or the server is gone."""

    def run_input_thread(self) -> None:
        """Read until the app ends; if the server ends first, leave."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            _leave()

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Do what the server asks."""
        if packet_type == "quit":
            _leave()
        else:
            super().on_meta(packet_type, payload)

    def write(self, data: str) -> None:
        """Draw, unless nobody is there any more."""
        try:
            super().write(data)
        except BrokenPipeError:
            self.exit_event.set()

    def write_meta(self, data: dict[str, object]) -> None:
        """Tell the server something, unless it is gone."""
        try:
            super().write_meta(data)
        except BrokenPipeError:
            self.exit_event.set()


def _leave() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
