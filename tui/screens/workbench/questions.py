"""Ask for stdin and output files (`files.py` does so for sources)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from stat import S_IFREG
from typing import Any

from textual.app import App

from foundation.units import size_text
from tui.screens.shared.dialogs import Ask, Save, kind_of, path_of
from tui.services.notices import Notices
from tui.state.transcript import Transcript, ViewName


def ask_stdin_file(app: App[Any], take: Callable[[Path], object]) -> None:
    """Ask for a stdin file and pass its absolute path to `take`."""

    def check(typed: str) -> str | None:
        return None if kind_of(path_of(typed)) == S_IFREG else "There is no such file."

    def answered(typed: str | None) -> None:
        if typed:
            take(path_of(typed).absolute())

    app.push_screen(Ask("Read stdin from a file", check=check, paths=True, verb="use"), answered)


def ask_generator(app: App[Any], take: Callable[[Path], object]) -> None:
    """Ask for a program that prints inputs of a given size and pass its absolute path to `take`."""

    def check(typed: str) -> str | None:
        return None if kind_of(path_of(typed)) == S_IFREG else "There is no such file."

    def answered(typed: str | None) -> None:
        if typed:
            take(path_of(typed).absolute())

    title = "Growth: a program that prints an input of size n, its argument"
    app.push_screen(Ask(title, check=check, paths=True, verb="measure", placeholder="sized.py"), answered)


def ask_output_file(app: App[Any], say: Notices, transcript: Transcript, view: ViewName) -> None:
    """Ask for a file and write one view of the output to it, byte for byte."""
    size = size_text(transcript.size_bytes(view))

    def write(path: Path) -> None:
        path.write_bytes(transcript.raw(view))

    def saved(path: str | None) -> None:
        if path:
            say(f"saved {size_text(Path(path).stat().st_size)} to {path}")

    app.push_screen(Save(f"Save {size} of output", f"{view}.txt", write), saved)
