"""Run the app on the real engine and save what it shows."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Static

from tui.app import CodeRunner

FOLDER = Path(__file__).parent
SIZE = (140, 24)
PATIENCE_S = 120.0


async def until_shown(pilot: Pilot[None], words: str) -> None:
    """Wait until the line of the verdict holds these words.

    Raises:
        TimeoutError: it never did.
    """
    async with asyncio.timeout(PATIENCE_S):
        while words not in str(pilot.app.query_one("#verdict", Static).content):
            await pilot.pause(0.05)


async def main() -> None:
    """Take every picture."""
    app = CodeRunner()
    async with app.run_test(size=SIZE) as pilot:
        await until_shown(pilot, "ready")
        await pilot.press("ctrl+r")
        await until_shown(pilot, "OK")
        app.save_screenshot("starter.svg", str(FOLDER))


if __name__ == "__main__":
    asyncio.run(main())
