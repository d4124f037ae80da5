"""List the files that a program wrote into its work folder, and save them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from stat import S_IFREG
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from foundation.units import size_text
from languages import DefinitionError
from runner import Result, WrittenFile
from runner.sentences import left_out
from runner.written import InTheWay, save
from tui.screens.shared.dialogs import Ask, Confirm, Dialog, kind_of, path_of
from tui.services.context import Services
from tui.text.explain import files_text
from tui.text.visible import fitted, shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import RowList

FOLDER = "files"
"""The folder that is suggested, in the current one."""
_MOST_CELLS = 50


class WrittenFiles(Dialog[bool]):
    """The files with their sizes; returns True to save them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "save", "Save", show=False)]
    DEFAULT_CSS = """
    WrittenFiles > .box {
        width: 70;
        RowList { height: auto; max-height: 12; margin-bottom: 1; }
        .left-out { margin-bottom: 1; }
    }
    """

    def __init__(self, result: Result) -> None:
        super().__init__()
        self._result = result
        cells = min(_MOST_CELLS, max((cell_len(shown(file.name)) for file in result.files), default=0))
        self._rows = RowList(*(Option(_line(file, cells)) for file in result.files), markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the files, what was left out, and the keys."""
        missing = left_out(self._result.files_left_out)
        with Vertical(classes="box") as box:
            box.border_title = f"The program wrote {files_text(self._result.files)}"
            yield self._rows
            if missing:
                yield Static(f"Left out: {missing}.", classes="left-out", markup=False)
            yield Static("enter save all  ·  esc close", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Select the first file."""
        self._rows.highlighted = 0 if self._result.files else None
        self._rows.focus()

    def on_option_list_option_selected(self) -> None:
        """Save on a click, too."""
        self.action_save()

    def action_save(self) -> None:
        """Answer that they are to be saved."""
        self.dismiss(bool(self._result.files))


async def show_files(services: Services, result: Result) -> None:
    """Show the files and, if the user wants that, ask for a folder and save them below it."""
    if not await services.app.push_screen_wait(WrittenFiles(result)):
        return
    title = f"Save {files_text(result.files)} into a folder"
    typed = await services.app.push_screen_wait(Ask(title, FOLDER, check=_check, paths=True, verb="save"))
    if typed is None:
        return
    folder = path_of(typed).absolute()
    try:
        saved = await _saved(services, result, folder)
    except DefinitionError as error:
        services.say(str(error), severity="error")
        return
    if saved:
        services.say(f"saved {files_text(result.files)} in {folder}")


async def _saved(services: Services, result: Result, folder: Path) -> bool:
    """Save the files; ask before any of them replaces another. Return whether they were saved.

    Raises:
        DefinitionError: they cannot be written.
    """
    try:
        await asyncio.to_thread(save, result.files, folder)
    except InTheWay as error:
        question = f"{error.where} already exists. Overwrite replaces it, and the other files of these names."
        if await services.app.push_screen_wait(Confirm(question, "Overwrite", careful=True)) is None:
            return False
        await asyncio.to_thread(save, result.files, folder, replace=True)
    return True


def _check(typed: str) -> str | None:
    if not typed.strip():
        return "Type the name of a folder."
    return "This is a file; name a folder." if kind_of(path_of(typed)) == S_IFREG else None


def _line(file: WrittenFile, cells: int) -> Content:
    return Content.assemble(f"{fitted(shown(file.name), cells)}  ", (f"{size_text(file.size_bytes):>9}", QUIET))
