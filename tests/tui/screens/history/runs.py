"""Sample runs for the history tests, and an app that shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from languages import load
from runner import Result
from tests.support.scripted import scripted
from tui.screens.history.screen import RunChosen
from tui.services.context import Services
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
    """Return a record whose result has the given `changes`."""
    result = replace(OK, **changes)  # type: ignore[arg-type]  # fields of Result
    known = CATALOGUE.languages.get(result.language)
    line = known.telling_line(source) if known else source.partition("\n")[0]
    return Record.of(result, name=name, source=source, line=line, stdin=stdin, overrides=overrides, when=when)


class Host(App[None]):
    """A minimal app with its own services for the history screens."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.services = Services.on(self, CATALOGUE, scripted()[0])
        self.history = self.services.autosave.history = History(self.said_by_history, path / "history.sqlite3")
        self.asked: list[tuple[str, int]] = []
        self.told: list[str] = []

    def said_by_history(self, sentence: str) -> None:
        self.told.append(sentence)

    def on_run_chosen(self, chosen: RunChosen) -> None:
        self.asked.append(("rerun" if chosen.rerun else "restore", chosen.record.id))


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all workers have finished and their messages are handled."""
    while True:
        await pilot.pause()
        if not pilot.app.workers:
            break
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()
