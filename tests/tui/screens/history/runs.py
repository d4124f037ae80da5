"""Runs for the tests of the history's screens, and an app that holds them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from languages import Catalogue, load
from runner import Result
from tui.commands import COMMANDS
from tui.state.history import History, Record

CATALOGUE = load()
OK = Result(
    language="python",
    verdict="ok",
    message="OK",
    limits=CATALOGUE.find("python").limits,
    exit_code=0,
    stdout_bytes=b"1\n2\n3\n",
    wall_ms=12,
    cpu_ms=11,
    memory_bytes=8 << 20,
)


def run(
    source: str = "print(1)",
    *,
    name: str = "Python",
    stdin: bytes = b"",
    overrides: dict[str, str] | None = None,
    when: datetime | None = None,
    **changes: object,
) -> Record:
    """A record; `changes` are those of its result."""
    result = replace(OK, **changes)  # type: ignore[arg-type]  # fields of Result
    return Record.of(result, name=name, source=source, stdin=stdin, overrides=overrides, when=when)


class Host(App[None]):
    """As much of the app as the screens need."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        super().__init__()
        self.first = screen
        self.history = History(self.said_by_history, path / "history.sqlite3")
        self.catalogue: Catalogue = CATALOGUE
        self.asked: list[tuple[str, int]] = []
        self.told: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.first)

    def said_by_history(self, sentence: str) -> None:
        self.told.append(sentence)

    def restore_run(self, record: Record) -> None:
        self.asked.append(("restore", record.id))

    async def rerun(self, record: Record) -> None:
        self.asked.append(("rerun", record.id))

    def action_command(self, name: str) -> None:
        if COMMANDS[name].enabled(self):  # type: ignore[arg-type]  # as much of the app as is needed
            COMMANDS[name].run(self)  # type: ignore[arg-type]  # an app with as much of ours as is needed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "command":
            return COMMANDS[str(parameters[0])].enabled(self)  # type: ignore[arg-type]  # the same
        return True


async def settled(pilot: Pilot[None]) -> None:
    """Until no worker is left and what they posted has been handled."""
    while True:
        await pilot.pause()
        if not pilot.app.workers:
            break
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()
