"""Import problems from a folder, zip or file, and show what came of it."""

from __future__ import annotations

import shlex
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from problems import PackageError
from problems.importers import Tried, import_path, import_set, is_set
from tui.screens.shared.dialogs import Ask, Dialog, kind_of, path_of
from tui.text.imports import import_rows, import_words
from tui.text.status import Status
from tui.widgets.scroll import TextScroll


class AskForProblems(Ask):
    """Ask for what to import; returns the path, typed or pasted, with quotes and escapes removed."""

    def __init__(self) -> None:
        super().__init__(
            "Import problems",
            placeholder="a package, a folder or zip of many, a task (JSON)",
            check=_missing,
            paths=True,
            verb="import",
        )

    def take(self, typed: str) -> None:
        """Accept a path that exists."""
        self.dismiss(str(given_path(typed).absolute()))


def given_path(typed: str) -> Path:
    """Return the path in a text. Terminals put a dragged file in quotes or escape its spaces."""
    plain = typed.strip()
    if not kind_of(path_of(plain)):
        with suppress(ValueError):  # a quotation mark without its other half is part of the name
            words = shlex.split(plain)
            if len(words) == 1:
                plain = words[0].removeprefix("file://")
    return path_of(plain)


def _missing(typed: str) -> str | None:
    if not typed.strip():
        return "Type or paste the path of a folder, a zip or a JSON file."
    return None if kind_of(given_path(typed)) else "There is nothing at this path."


@dataclass
class _Tried(Message):
    """One thing has been imported or left out."""

    one: Tried


@dataclass
class _Ended(Message):
    """The import is over."""

    trouble: str
    """Why nothing could be read; "" if it could."""


class ImportReport(Dialog[None], inherit_bindings=False):
    """Import what is at a path, and list what was left out, then what was imported. Escape stops it, then closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close", show=False),
        Binding("enter", "close_if_over", "Close", show=False),
    ]
    DEFAULT_CSS = """
    ImportReport > .box {
        width: 120;
        TextScroll { height: auto; max-height: 60vh; margin: 1 0; scrollbar-size-vertical: 1; }
        .rows { height: auto; }
    }
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._stopped = threading.Event()
        self._over = False
        self.tried: list[Tried] = []
        self._words = Static("Looking for problems …", markup=False)
        self._rows = Static("", classes="rows", markup=False)
        self._keys = Static("esc stop", classes="hint", markup=False)
        self._scroll = TextScroll()

    def compose(self) -> ComposeResult:
        """Lay out the count, the list and the keys."""
        with Vertical(classes="box") as box:
            box.border_title = "Import problems"
            yield self._words
            with self._scroll:
                yield self._rows
            yield self._keys

    def on_mount(self) -> None:
        """Begin."""
        self._scroll.display = False
        self._import()

    def on_unmount(self) -> None:
        """Stop."""
        self._stopped.set()

    @work(thread=True, group="import")
    def _import(self) -> None:
        trouble = ""
        try:
            if is_set(self._path):
                for one in import_set(self._path):
                    self.post_message(_Tried(one))
                    if self._stopped.is_set():
                        break
            else:
                self.post_message(_Tried(Tried(self._path.name, import_path(self._path))))
        except PackageError as error:
            trouble = f"{error}."
        except OSError as error:
            trouble = f"{self._path} cannot be read: {error.strerror or error}."
        self.post_message(_Ended(trouble))

    @on(_Tried)
    def _on_tried(self, event: _Tried) -> None:
        self.tried.append(event.one)
        self._words.update(f"{import_words(self.tried)} …")

    @on(_Ended)
    def _on_ended(self, event: _Ended) -> None:
        self._over = True
        stopped = "Stopped. " if self._stopped.is_set() else ""
        self._words.update(event.trouble or f"{stopped}{import_words(self.tried)}.")
        self._rows.update("\n".join(sorted(import_rows(self.tried), key=lambda row: row[0] == Status.OK.sign)))
        self._scroll.display = bool(self.tried)
        self._keys.update("enter close" + "  ·  ↑↓ scroll" * bool(self.tried))
        self._scroll.focus()

    def action_close(self) -> None:
        """Close the list, or stop the import after what is under way."""
        self._stopped.set()
        if self._over:
            self.dismiss(None)

    def action_close_if_over(self) -> None:
        """Close the list."""
        if self._over:
            self.dismiss(None)
