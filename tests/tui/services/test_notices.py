"""Notices do not pile up over what they speak of."""

from __future__ import annotations

from textual.app import App

from tests.tui.conftest import told, until
from tui.services.notices import Notices


async def test_information_replaces_older_information_and_errors_stay() -> None:
    app: App[None] = App()
    async with app.run_test() as pilot:
        say = Notices(app)
        say("saved")
        await until(pilot, lambda: told(app) == "saved")
        say("opened")
        await until(pilot, lambda: told(app) == "opened")
        say("cannot be read", severity="error")
        say("cannot be read", severity="error")
        say("run first")
        say("run second")
        await until(pilot, lambda: told(app).endswith("second"))
        assert told(app).splitlines() == ["opened", "cannot be read", "run first", "run second"]
